package kenning.ui.presenting;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// What whoever presents sees on the laptop: the slide that the room sees, the one after it, where
/// the show stands, what was left out, and the keys. On the FX thread.
final class PresenterWindow {
    private static final double PART = 0.85;

    private final PresentingModel model;
    private final Show show;
    private final Stage stage = new Stage();
    private final SlidePair slides = new SlidePair("presenter");
    private final Label position = Nodes.paragraph("", "heading");
    private final Label state = Nodes.paragraph("", "warn", "strong");
    private final VBox gaps = Nodes.styled(new VBox(), "gap-rows");
    private final InvalidationListener follow = o -> follow();

    PresenterWindow(PresentingModel model, Consumer<Scene> dress, Runnable end) {
        this.model = model;
        this.show = model.show();
        position.setId("presenter-position");
        state.setId("presenter-state");
        gaps.setId("presenter-gaps");
        var buttons =
                new FlowPane(
                        button("presenter-back", "present.back", show::back),
                        button("presenter-forward", "present.forward", show::forward),
                        button("presenter-reveal", "present.reveal", show::revealAll),
                        button("presenter-blank", "present.blank", show::blank),
                        button("presenter-dark", "present.dark", show::turn),
                        button("presenter-end", "present.end", end));
        Nodes.styled(buttons, "chips");
        var page =
                Nodes.styled(
                        new VBox(
                                position,
                                state,
                                slides,
                                buttons,
                                Nodes.paragraph(Messages.get("present.keys"), "soft"),
                                gaps),
                        "page");
        page.setId("presenter");
        var scroll = new ScrollPane(page);
        scroll.setId("presenter-scroll");
        scroll.setAccessibleText(Messages.get("present.presenter"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        var scene = new Scene(scroll);
        dress.accept(scene);
        var keys = new ShowKeys(show, end);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        stage.setTitle(Messages.get("present.presenter"));
        stage.setScene(scene);
        stage.setOnCloseRequest(e -> end.run());
        show.changes().addListener(follow);
        follow();
    }

    /// The keys do all that the buttons do, and Space goes on wherever the focus is.
    private static Button button(String id, String key, Runnable action) {
        var button = Nodes.button(id, key, action);
        button.setFocusTraversable(false);
        return button;
    }

    Stage stage() {
        return stage;
    }

    void open(Display display) {
        Rectangle2D bounds = display.bounds();
        stage.setX(bounds.getMinX() + bounds.getWidth() * (1 - PART) / 2);
        stage.setY(bounds.getMinY() + bounds.getHeight() * (1 - PART) / 2);
        stage.setWidth(bounds.getWidth() * PART);
        stage.setHeight(bounds.getHeight() * PART);
        stage.show();
    }

    private void follow() {
        slides.show(show.seen().orElse(null), show, model.picture());
        position.setText(PresentWords.position(show));
        state.setText(PresentWords.state(show, model.trouble().get()));
        state.setVisible(!state.getText().isEmpty());
        gaps.getChildren()
                .setAll(
                        PresentWords.gaps(model.board().get()).stream()
                                .map(sentence -> Nodes.paragraph(sentence, "soft"))
                                .toList());
    }

    void close() {
        show.changes().removeListener(follow);
        stage.close();
    }
}
