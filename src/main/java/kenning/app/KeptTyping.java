package kenning.app;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import kenning.store.Drafts;
import kenning.store.Project;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Typing;
import org.jspecify.annotations.Nullable;

/// Keeps what is being typed in the project file until it is entered, so that a program that ends
/// without a word costs less than a second of typing (reliability R04). On the FX thread.
final class KeptTyping implements AutoCloseable {
    /// With the commit this stays under a second.
    private static final Duration REST = Duration.millis(600);

    private final Scene scene;
    private final Project project;
    private final Supplier<TypedPlace> where;
    private final Consumer<Throwable> failed;
    private final IdentityHashMap<TextInputControl, Watch> watched = new IdentityHashMap<>();
    private final ChangeListener<Node> focus = (o, was, now) -> moved(was, now);
    private final EventHandler<KeyEvent> enter = this::pressed;

    /// @param where in what somebody types now
    KeptTyping(
            Scene scene, Project project, Supplier<TypedPlace> where, Consumer<Throwable> failed) {
        this.scene = scene;
        this.project = project;
        this.where = where;
        this.failed = failed;
        scene.focusOwnerProperty().addListener(focus);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, enter);
        moved(null, scene.getFocusOwner());
    }

    /// One field in which somebody typed.
    private final class Watch {
        private final TextInputControl field;
        private final String name;
        private final String before;
        private final PauseTransition rest = new PauseTransition(REST);
        private final ChangeListener<String> typed = (o, was, now) -> begin();
        private boolean kept;

        Watch(TextInputControl field, String name) {
            this.field = field;
            this.name = name;
            this.before = field.getText();
            rest.setOnFinished(e -> keep());
            field.textProperty().addListener(typed);
        }

        /// The rest is not begun anew by more typing: whoever never pauses is kept too.
        private void begin() {
            if (rest.getStatus() != PauseTransition.Status.RUNNING) {
                rest.playFromStart();
            }
        }

        void keep() {
            if (stands()) {
                kept = true;
                Fx.then(Drafts.keep(project, name, field.getText()), done -> {}, failed);
            } else {
                drop();
            }
        }

        boolean stands() {
            return !field.getText().isBlank() && !field.getText().equals(before);
        }

        private void drop() {
            if (kept) {
                kept = false;
                Fx.then(Drafts.drop(project, name), done -> {}, failed);
            }
        }

        /// It was entered, or given up.
        void end() {
            rest.stop();
            field.textProperty().removeListener(typed);
            drop();
        }
    }

    /// Enter enters most fields without leaving them.
    private void pressed(KeyEvent e) {
        var watch = e.getTarget() instanceof TextInputControl field ? watched.get(field) : null;
        if (watch != null
                && e.getCode() == KeyCode.ENTER
                && (!(watch.field instanceof TextArea) || e.isShortcutDown())) {
            Platform.runLater(() -> entered(watch));
        }
    }

    private void entered(Watch watch) {
        if (watch.equals(watched.get(watch.field)) && !waits(watch)) {
            watched.remove(watch.field);
            watch.end();
            moved(null, scene.getFocusOwner());
        }
    }

    private void moved(@Nullable Node was, @Nullable Node now) {
        if (was instanceof TextInputControl) {
            // Whoever enters it when it is left does so first.
            Platform.runLater(this::settle);
        }
        if (now instanceof TextInputControl field
                && field.isEditable()
                && !(field instanceof PasswordField)
                && Typing.of(field) != Typing.ASKS
                && field.getId() != null) {
            watched.computeIfAbsent(
                    field, it -> new Watch(it, where.get().name(it.getId(), label(it))));
        }
    }

    private static String label(TextInputControl field) {
        var text = field.getAccessibleText();
        return text == null ? "" : text;
    }

    /// Lets go of the fields whose words are nowhere but in the project now, or nowhere at all.
    private void settle() {
        for (var watch : List.copyOf(watched.values())) {
            if (!watch.field.isFocused() && !waits(watch)) {
                watched.remove(watch.field);
                watch.end();
            }
        }
    }

    private static boolean waits(Watch watch) {
        return watch.stands()
                && (Typing.of(watch.field) == Typing.WAITS || Typing.isRefused(watch.field));
    }

    /// What waits in a field stays kept, and everything else has been entered. To be called before
    /// the project is closed, after the field with the focus was left.
    @Override
    public void close() {
        scene.focusOwnerProperty().removeListener(focus);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, enter);
        for (var watch : List.copyOf(watched.values())) {
            if (waits(watch)) {
                watch.keep();
                watch.kept = false;
            }
            watch.end();
        }
        watched.clear();
    }
}
