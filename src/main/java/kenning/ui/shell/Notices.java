package kenning.ui.shell;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Trouble;
import org.jspecify.annotations.Nullable;

/// A sentence in passing, at the lower edge of the window. It goes by itself, but not while the
/// mouse or the focus is on it, and not when it offers something to do. What was said lately is
/// kept, to be read in peace.
final class Notices extends HBox {
    private static final Duration STAY = Duration.seconds(8);

    /// A failure has a sentence that somebody has to read and act upon.
    private static final Duration STAY_FOR_TROUBLE = Duration.seconds(20);

    private static final int KEPT = 50;

    /// What was said.
    ///
    /// @param at to the minute
    /// @param code of a failure, to be quoted; empty when it was none
    record Said(LocalTime at, String sentence, String code) {}

    private final Label text = Nodes.paragraph("");
    private final Label code = Nodes.label("", "small");
    private final Button action = new Button();
    private final Button close;
    private final PauseTransition time = new PauseTransition(STAY);
    private final Deque<Said> said = new ArrayDeque<>();

    Notices() {
        getStyleClass().add("notice");
        setId("notice");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        text.setId("notice-text");
        text.setMaxWidth(640);
        code.setId("notice-code");
        code.managedProperty().bind(code.visibleProperty());
        action.setId("notice-action");
        action.setMinWidth(Region.USE_PREF_SIZE);
        action.managedProperty().bind(action.visibleProperty());
        action.getStyleClass().add("offer");
        close = Nodes.button("notice-close", "notice.close", this::hush);
        getChildren().addAll(new VBox(text, code), action, close);
        setVisible(false);
        time.setOnFinished(e -> hush());
        hoverProperty().addListener((o, was, now) -> waitWhileWanted());
        focusWithinProperty().addListener((o, was, now) -> waitWhileWanted());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        hush();
                        e.consume();
                    }
                });
    }

    /// Says a sentence, for a while.
    void say(String sentence) {
        show(sentence, "", "", () -> {});
    }

    /// Says what went wrong, with its code.
    void say(Trouble trouble) {
        show(trouble.sentence(), trouble.code(), "", () -> {});
    }

    /// Says what went wrong and offers something to do about it; then it stays until it is closed.
    void say(Trouble trouble, String offer, Runnable wish) {
        show(trouble.sentence(), trouble.code(), offer, wish);
    }

    private void show(String sentence, String quoted, String offer, Runnable wish) {
        said.addFirst(
                new Said(
                        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES),
                        sentence,
                        quoted));
        if (said.size() > KEPT) {
            said.removeLast();
        }
        text.setText(sentence);
        text.setAccessibleText(sentence);
        text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        code.setText(quoted);
        code.setVisible(!quoted.isEmpty());
        action.setText(offer);
        action.setAccessibleText(offer);
        action.setVisible(!offer.isEmpty());
        action.setOnAction(e -> {
            hush();
            wish.run();
        });
        setVisible(true);
        time.stop();
        time.setDuration(quoted.isEmpty() ? STAY : STAY_FOR_TROUBLE);
        if (offer.isEmpty()) {
            time.playFromStart();
        } else {
            action.requestFocus();
        }
    }

    /// The time stands still while somebody is there, and begins again when they turn away.
    private void waitWhileWanted() {
        time.stop();
        if (isVisible() && !isHover() && !isFocusWithin() && !action.isVisible()) {
            time.playFromStart();
        }
    }

    void hush() {
        time.stop();
        setVisible(false);
    }

    /// What was said lately, the newest first.
    List<Said> said() {
        return List.copyOf(said);
    }

    /// The newest, if anything was said at all.
    @Nullable Said latest() {
        return said.peekFirst();
    }
}
