package kenning.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.ui.kit.Command;
import kenning.ui.kit.Screen;
import kenning.ui.kit.Trouble;

/// The window's frame: the rail on the left, the bar on top, the screen, jobs and status below, a
/// notice in passing, and over all of it what lies over the window.
public final class Shell extends StackPane {
    private final BorderPane frame = new BorderPane();
    private final Rail rail;
    private final StackPane centre = new StackPane();
    private final Notices notices = new Notices();
    private final Overlays overlays = new Overlays();

    /// @param show asked for from the rail
    public Shell(Node topBar, Node jobs, Node status, Consumer<Screen> show) {
        setId("shell");
        rail = new Rail(show);
        frame.setMinSize(0, 0);
        frame.setTop(topBar);
        frame.setLeft(rail);
        frame.setBottom(new VBox(jobs, status));
        frame.setCenter(centre);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notices, new Insets(0, 0, 48, 0));
        getChildren().addAll(frame, overlays, notices);
    }

    /// What lies over the window.
    public Overlays overlays() {
        return overlays;
    }

    /// Shows a screen's node; the rail marks it.
    public void show(Screen screen, Node node) {
        overlays.leave();
        centre.getChildren().setAll(node);
        rail.choose(screen);
    }

    /// Shows something without a project: the rail has nothing to offer.
    public void showAlone(Node node) {
        overlays.leave();
        centre.getChildren().setAll(node);
        rail.choose(null);
    }

    /// Whether the rail can be used.
    public void enableRail(boolean enabled) {
        rail.setShown(enabled);
    }

    /// Tells in the rail which key leads to a screen.
    public void showKey(Screen screen, Command command) {
        var key = command.key();
        if (key != null) {
            rail.showKey(screen, key.getDisplayText());
        }
    }

    /// Says a sentence, for a while.
    public void say(String sentence) {
        notices.say(sentence);
    }

    /// Says what went wrong, for a while.
    public void say(Trouble trouble) {
        notices.say(trouble);
    }

    /// Says what went wrong and offers something to do about it; then it stays until it is closed.
    ///
    /// @param offer what a button says
    public void say(Trouble trouble, String offer, Runnable action) {
        notices.say(trouble, offer, action);
    }

    Notices notices() {
        return notices;
    }
}
