package kenning.ui.presenting;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import kenning.text.Messages;
import kenning.ui.presenting.Show.Curtain;
import org.jspecify.annotations.Nullable;

/// The show before the room: one window over the whole of a display, with nothing on it but a
/// slide, and an empty sheet whenever neither it nor the window of whoever presents has the focus.
/// When its display goes, the curtain falls and the show moves to one that is left; when it comes
/// back, so does the show. On the FX thread.
final class ShowWindow {
    private final PresentingModel model;
    private final Show show;
    private final ObservableList<Display> displays;
    private final Display chosen;
    private final Consumer<Scene> dress;
    private final Runnable ended;
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final StackPane root = new StackPane();
    private final InvalidationListener draw = o -> draw();
    private final InvalidationListener move = o -> move();
    private final InvalidationListener focus = o -> Platform.runLater(this::focusMoved);
    private @Nullable PresenterWindow presenter;
    private Display at;
    private boolean open = true;

    /// @param chosen on which display
    /// @param dress gives the window of whoever presents the looks of the others
    /// @param ended runs when the show is over
    ShowWindow(
            PresentingModel model,
            ObservableList<Display> displays,
            Display chosen,
            Consumer<Scene> dress,
            Runnable ended) {
        this.model = model;
        this.show = model.show();
        this.displays = displays;
        this.chosen = chosen;
        this.at = chosen;
        this.dress = dress;
        this.ended = ended;
        var keys = new ShowKeys(show, this::end);
        root.setId("show");
        var scene = new Scene(root, chosen.bounds().getWidth(), chosen.bounds().getHeight());
        scene.setCursor(Cursor.NONE);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, keys::click);
        scene.widthProperty().addListener(o -> resized());
        scene.heightProperty().addListener(o -> resized());
        stage.setTitle(Messages.get("present.window"));
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.focusedProperty().addListener(focus);
        stage.setOnHidden(e -> end());
        show.changes().addListener(draw);
        displays.addListener(move);
    }

    void open() {
        show.set(Curtain.AWAY, false);
        show.set(Curtain.BLANK, false);
        place();
        draw();
        stage.show();
        stage.setFullScreen(true);
        present();
        stage.requestFocus();
    }

    Stage stage() {
        return stage;
    }

    Optional<PresenterWindow> presenter() {
        return Optional.ofNullable(presenter);
    }

    private void place() {
        var bounds = at.bounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        resized();
    }

    private void resized() {
        var scene = stage.getScene();
        if (open && scene.getWidth() > 0 && scene.getHeight() > 0) {
            model.use(scene.getWidth(), scene.getHeight());
            draw();
        }
    }

    /// Slides that were made for another size are not for this display.
    private void draw() {
        var seen = model.fits() ? show.seen() : Optional.<Slide>empty();
        root.getChildren()
                .setAll(new SlidePane(seen.orElse(null), model.picture(), show.dark().get()));
    }

    /// The window of whoever presents stands on another display, when there is one.
    private void present() {
        var other = displays.stream().filter(one -> !one.equals(at)).findFirst();
        if (other.isPresent() && presenter == null) {
            var made = new PresenterWindow(model, dress, this::end);
            made.stage().focusedProperty().addListener(focus);
            made.open(other.get());
            presenter = made;
        } else if (other.isEmpty() && presenter != null) {
            presenter.close();
            presenter = null;
        }
    }

    private void move() {
        if (!open || displays.isEmpty()) {
            return;
        }
        var to = displays.contains(chosen) ? chosen : Display.usual(displays);
        if (!to.equals(at)) {
            show.set(Curtain.BLANK, true);
            at = to;
            stage.setFullScreen(false);
            place();
            stage.setFullScreen(true);
        }
        present();
    }

    private void focusMoved() {
        var its = presenter;
        boolean here = stage.isFocused() || (its != null && its.stage().isFocused());
        show.set(Curtain.AWAY, open && !here);
    }

    /// Ends the show; asked twice it ends once.
    void end() {
        if (!open) {
            return;
        }
        open = false;
        displays.removeListener(move);
        show.changes().removeListener(draw);
        if (presenter != null) {
            presenter.close();
        }
        stage.close();
        show.set(Curtain.AWAY, false);
        show.set(Curtain.BLANK, false);
        ended.run();
    }
}
