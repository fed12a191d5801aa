package kenning.ui.insights;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A field in which a few letters of a title, a voice or a place find a story to lay beside an
/// insight: Enter as one that fits, with Shift as one that does not.
final class StoryFinder extends VBox {
    private final Function<String, List<StorySummary>> candidates;
    private final BiConsumer<Story.Id, Boolean> take;
    private final TextField words = Typing.ASKS.mark(new TextField());
    private final ListView<StorySummary> found = Nodes.list("insight-found", "insight.found");
    private final Label none = Nodes.paragraph(Messages.get("insight.found.none"), "soft", "small");

    StoryFinder(
            Function<String, List<StorySummary>> candidates, BiConsumer<Story.Id, Boolean> take) {
        this.candidates = candidates;
        this.take = take;
        getStyleClass().add("field");
        words.setId("insight-add-story");
        var prompt = Messages.get("insight.addStory", InsightsView.FIND.getDisplayText());
        words.setPromptText(prompt);
        words.setAccessibleText(prompt);
        words.setAccessibleHelp(Messages.get("insight.addStory.help"));
        words.textProperty().addListener((o, was, now) -> refresh());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                takeChosen(!e.isShiftDown());
            }
        });
        found.getStyleClass().add("found-stories");
        for (var node : List.of(found, none)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren()
                .setAll(
                        words,
                        found,
                        none,
                        Nodes.paragraph(Messages.get("insight.addStory.help"), "caption"));
        refresh();
    }

    private void pressed(KeyEvent e) {
        int at = found.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ENTER -> {
                if (found.isVisible()) {
                    takeChosen(!e.isShiftDown());
                    e.consume();
                }
            }
            case DOWN, UP -> {
                if (found.isVisible()) {
                    int next = at + (e.getCode() == KeyCode.DOWN ? 1 : -1);
                    if (next >= 0 && next < found.getItems().size()) {
                        found.getSelectionModel().select(next);
                        found.scrollTo(Math.max(0, next - 2));
                    }
                    e.consume();
                }
            }
            case ESCAPE -> {
                if (!words.getText().isEmpty()) {
                    clear();
                    words.requestFocus();
                    e.consume();
                }
            }
            default -> {}
        }
    }

    private void takeChosen(boolean fits) {
        var story = found.getSelectionModel().getSelectedItem();
        if (story != null) {
            clear();
            words.requestFocus();
            take.accept(story.id(), fits);
        }
    }

    void clear() {
        words.clear();
    }

    /// Looks again for what was typed.
    void refresh() {
        boolean asked = !words.getText().isBlank();
        var stories = asked ? candidates.apply(words.getText()) : List.<StorySummary>of();
        if (!found.getItems().equals(stories)) {
            found.getItems().setAll(stories);
        }
        found.setVisible(!stories.isEmpty());
        none.setVisible(asked && stories.isEmpty());
        if (!stories.isEmpty() && found.getSelectionModel().isEmpty()) {
            found.getSelectionModel().select(0);
        }
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    private static final class Cell extends WideCell<StorySummary> {
        private final Label title = Nodes.paragraph("", "strong");
        private final Label facts = Nodes.paragraph("", "caption");

        Cell() {
            this(new VBox());
        }

        private Cell(VBox box) {
            super(Nodes.styled(box, "story-cell"));
            box.getChildren().setAll(title, facts);
        }

        @Override
        protected void updateItem(@Nullable StorySummary story, boolean empty) {
            super.updateItem(story, empty);
            if (empty || story == null) {
                showContent(false);
                return;
            }
            title.setText(story.title());
            facts.setText(InsightsModel.facts(story));
            setAccessibleText(story.title() + ", " + facts.getText());
            showContent(true);
        }
    }
}
