package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kenning.settings.Settings;
import kenning.store.Project;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Theme;
import kenning.ui.kit.Wayfarer;

/// The stories screen in a window of its own.
final class StoriesScreen implements AutoCloseable {
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(10);

    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Wayfarer navigator = new Wayfarer();
    final List<String> said = navigator.notes;
    final StoriesModel model;
    final StoriesView view;
    private final Stage stage;
    private final Project project;

    StoriesScreen(Project project, double width, double height, boolean dark, double zoom)
            throws InterruptedException {
        OnFx.start();
        this.project = project;
        model = OnFx.call(() -> new StoriesModel(project, failures::add));
        view = OnFx.call(() -> new StoriesView(model, navigator));
        stage =
                OnFx.call(() -> {
                    var made = new Stage();
                    made.setScene(new Scene(view, width, height));
                    Theme.dress(
                            made.getScene(),
                            dark ? Settings.Theme.DARK : Settings.Theme.LIGHT,
                            zoom);
                    view.zoomProperty().set(zoom);
                    made.setX(0);
                    made.setY(0);
                    made.show();
                    return made;
                });
        settle();
    }

    /// Waits until the project has answered everything and the answers are on the screen.
    void settle() {
        for (int i = 0; i < 4; i++) {
            project.read(r -> true).join();
            OnFx.run(() -> {
                view.applyCss();
                view.layout();
            });
        }
    }

    void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NS;
        while (!OnFx.call(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to hold; failures: " + failures);
            }
            Thread.sleep(10);
        }
    }

    Node find(String id) {
        return OnFx.call(() -> view.lookup("#" + id));
    }

    void press(EventTarget on, KeyCode key) {
        OnFx.run(() ->
                javafx.event.Event.fireEvent(
                        on,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        settle();
    }

    void fire(String id) {
        OnFx.run(() -> ((javafx.scene.control.ButtonBase) view.lookup("#" + id)).fire());
        settle();
    }

    /// What the keyboard reaches that has no id, or no words for a screen reader.
    private List<String> nameless() {
        return OnFx.call(() -> {
            var found = new ArrayList<String>();
            ask(view, found);
            return found;
        });
    }

    private void ask(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ListCell) {
            return;
        }
        boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        if (node.isFocusTraversable() && (node.getId() == null || !named)) {
            found.add(node.toString());
        }
        boolean whole = node instanceof ComboBoxBase || node instanceof TextInputControl;
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> ask(child, found));
        }
    }

    /// What the window cuts off, though nothing scrolls it.
    private List<String> cutOff() {
        return OnFx.call(() -> {
            var cut = new ArrayList<String>();
            look(view, cut);
            return cut;
        });
    }

    private void look(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control && node.getId() != null) {
            var box = node.localToScene(node.getLayoutBounds());
            var room = view.getScene();
            if (box.getMinX() < -1
                    || box.getMinY() < -1
                    || box.getMaxX() > room.getWidth() + 1
                    || box.getMaxY() > room.getHeight() + 1
                    || box.getHeight() < 1) {
                cut.add(node.getId() + " " + box);
            }
        }
        boolean scrolls =
                node instanceof ScrollPane || node instanceof ListView || node instanceof StoryView;
        if (!scrolls && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }

    void picture(String name) throws IOException {
        settle();
        assertThat(cutOff()).as("cut off in " + name).isEmpty();
        assertThat(nameless()).as("without id or name in " + name).isEmpty();
        var image =
                OnFx.call(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        var file = new File("target/pictures/stories-" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }

    @Override
    public void close() {
        OnFx.run(stage::close);
        OnFx.run(model::close);
    }
}
