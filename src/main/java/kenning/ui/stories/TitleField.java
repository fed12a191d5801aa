package kenning.ui.stories;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import kenning.model.Story;
import kenning.text.Messages;
import kenning.ui.kit.GrowingArea;
import org.jspecify.annotations.Nullable;

/// The title of a story, changed where it stands: pressing it makes a field of it, Enter or leaving
/// it enters what was typed, Escape puts the title back.
final class TitleField extends StackPane {
    /// From so many characters on a title is set smaller.
    private static final int LENGTHY_FROM = 70;

    private static final PseudoClass LENGTHY = PseudoClass.getPseudoClass("lengthy");

    private final Button title = new Button();
    private final GrowingArea typed = new GrowingArea();
    private final BiConsumer<Story.Id, String> entered;
    private Story.@Nullable Id story;

    TitleField(BiConsumer<Story.Id, String> entered) {
        this.entered = entered;
        title.setId("story-title");
        title.getStyleClass().addAll("title", "title-button");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinHeight(USE_PREF_SIZE);
        title.setOnAction(e -> begin());
        title.setTooltip(new Tooltip(Messages.get("story.title.change")));
        typed.setId("story-title-typed");
        typed.setAccessibleText(Messages.get("story.title"));
        typed.getStyleClass().add("title-typed");
        typed.setPrefRowCount(1);
        typed.managedProperty().bind(typed.visibleProperty());
        title.managedProperty().bind(title.visibleProperty());
        typed.setVisible(false);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typed.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        enter();
                    }
                });
        getChildren().addAll(title, typed);
    }

    void show(Story.@Nullable Id now, String text) {
        title.pseudoClassStateChanged(LENGTHY, text.length() > LENGTHY_FROM);
        if (!Objects.equals(now, story)) {
            enter();
        }
        story = now;
        title.setText(text);
        title.setDisable(now == null);
        title.setAccessibleText(Messages.get("story.title.accessible", text));
    }

    private void begin() {
        typed.setText(title.getText());
        swap(true);
        typed.requestFocus();
        typed.selectAll();
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            enter();
            title.requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            swap(false);
            title.requestFocus();
            e.consume();
        }
    }

    private void enter() {
        if (!typed.isVisible()) {
            return;
        }
        swap(false);
        var of = story;
        var now = typed.getText().replaceAll("\\s+", " ").strip();
        if (of != null && !now.equals(title.getText())) {
            entered.accept(of, now);
        }
    }

    private void swap(boolean typing) {
        typed.setVisible(typing);
        title.setVisible(!typing);
    }
}
