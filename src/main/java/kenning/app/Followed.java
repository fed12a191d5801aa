package kenning.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import kenning.text.Messages;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import kenning.ui.shell.Shell;
import kenning.ui.shell.StatusLine;
import kenning.ui.shell.TopBar;
import org.jspecify.annotations.Nullable;

/// The open project, which the lines of the window follow and whose fields are kept while somebody
/// types. At most one. On the FX thread.
final class Followed {
    private final Scene scene;
    private final Lines lines;
    private final Supplier<Double> zoom;
    private final Supplier<Screen> screen;
    private final Failures failures;
    private @Nullable OpenProject open;
    private @Nullable FrameLines following;
    private @Nullable KeptTyping typing;

    /// What of the window tells of the open project.
    record Lines(Shell shell, TopBar topBar, StatusLine status, WorkbenchCommands commands) {}

    /// @param zoom the size of everything, 1 as designed
    /// @param screen the one that is shown
    Followed(
            Scene scene,
            Lines lines,
            Supplier<Double> zoom,
            Supplier<Screen> screen,
            Failures failures) {
        this.scene = scene;
        this.lines = lines;
        this.zoom = zoom;
        this.screen = screen;
        this.failures = failures;
    }

    Optional<OpenProject> open() {
        return Optional.ofNullable(open);
    }

    /// The first time that the window follows a project: what it has to say when it was read.
    void begin(OpenProject opened) {
        follow(opened);
        lines.commands().enable(true);
        lines.shell().enableRail(true);
        var shown = opened.storiesModel().list().shown();
        shown.addListener((o, was, now) -> showStories(opened));
        lines.status().showIndex(Messages.get("status.indexing"));
        Fx.then(
                opened.index(),
                index -> indexed(opened, "status.indexed"),
                failure -> {
                    indexed(opened, "status.notIndexed");
                    failures.accept(failure);
                });
    }

    void follow(OpenProject opened) {
        open = opened;
        following =
                new FrameLines(
                        opened.project(),
                        lines.topBar(),
                        lines.status(),
                        lines.commands(),
                        failures);
        zoomed(zoom.get());
        showStories(opened);
        if (opened.project().writable()) {
            typing = new KeptTyping(scene, opened.project(), () -> typedIn(opened), failures);
        }
    }

    /// The window follows the open project no longer.
    void release() {
        if (typing != null) {
            typing.close();
            typing = null;
        }
        var its = following;
        following = null;
        open = null;
        if (its != null) {
            its.close();
        }
    }

    /// Takes the focus away from a field, so that what was typed in it is entered while there is a
    /// project to enter it in.
    void enterTyped() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            lines.shell().requestFocus();
        }
    }

    void askAgain() {
        var its = following;
        if (its != null) {
            its.askAgain();
        }
    }

    void zoomed(double size) {
        open().ifPresent(opened -> opened.stories().zoomProperty().set(size));
    }

    private TypedPlace typedIn(OpenProject opened) {
        var shown = screen.get();
        return new TypedPlace(
                shown,
                shown == Screen.STORIES ? opened.storiesModel().chosen().get() : null,
                opened.project().actor().orElse(null));
    }

    private void showStories(OpenProject opened) {
        if (opened.equals(open)) {
            var shown = opened.storiesModel().list().shown().get();
            lines.status().showStories(shown.stories(), shown.all());
        }
    }

    private void indexed(OpenProject opened, String key) {
        if (opened.equals(open)) {
            lines.status().showIndex(Messages.get(key));
        }
    }
}
