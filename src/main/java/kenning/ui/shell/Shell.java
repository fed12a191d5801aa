package kenning.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.kordamp.ikonli.feather.Feather;

/// The window's frame: the rail on the left, the bar on top, the screen, jobs and status below, and
/// a notice in passing.
public final class Shell extends BorderPane {
    private static final Duration NOTICE = Duration.seconds(8);

    private final Map<Screen, ToggleButton> rail = new EnumMap<>(Screen.class);
    private final VBox railBox = Nodes.styled(new VBox(), "rail");
    private final StackPane centre = new StackPane();
    private final HBox notice = Nodes.styled(new HBox(), "notice");
    private final Label noticeText = Nodes.paragraph("");
    private final Button noticeAction = new Button();
    private final PauseTransition noticeTime = new PauseTransition(NOTICE);

    /// @param show asked for from the rail
    public Shell(Node topBar, Node jobs, Node status, Consumer<Screen> show) {
        setId("shell");
        setTop(topBar);
        setLeft(railBox);
        setBottom(new VBox(jobs, status));
        setCenter(new StackPane(centre, noticeHolder()));
        var group = new ToggleGroup();
        for (var screen : Screen.values()) {
            var button = railButton(screen, group);
            button.setOnAction(e -> {
                button.setSelected(true);
                show.accept(screen);
            });
            rail.put(screen, button);
            railBox.getChildren().add(button);
        }
    }

    private static ToggleButton railButton(Screen screen, ToggleGroup group) {
        var name = Messages.get("screen." + screen.name());
        var button = new ToggleButton(name, new Icon(icon(screen)));
        button.setId("rail-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        button.setAccessibleText(name);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Feather icon(Screen screen) {
        return switch (screen) {
            case STORIES -> Feather.BOOK_OPEN;
            case SEARCH -> Feather.SEARCH;
            case IMPORT -> Feather.DOWNLOAD;
            case REPORTS -> Feather.FILE_TEXT;
            case HISTORY -> Feather.CLOCK;
            case PROJECT -> Feather.COMPASS;
        };
    }

    private StackPane noticeHolder() {
        notice.setId("notice");
        notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        noticeText.setId("notice-text");
        noticeText.setMaxWidth(640);
        noticeAction.setId("notice-action");
        noticeAction.setMinWidth(Region.USE_PREF_SIZE);
        noticeAction.getStyleClass().add("offer");
        var close = Nodes.button("notice-close", "notice.close", this::hush);
        notice.getChildren().addAll(noticeText, noticeAction, close);
        notice.setVisible(false);
        noticeTime.setOnFinished(e -> hush());
        var holder = new StackPane(notice);
        holder.setPickOnBounds(false);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(0, 0, 18, 0));
        return holder;
    }

    /// Shows a screen's node; the rail marks it.
    public void show(Screen screen, Node node) {
        centre.getChildren().setAll(node);
        rail.forEach((s, button) -> button.setSelected(s == screen));
    }

    /// Shows something without a project: the rail has nothing to offer.
    public void showAlone(Node node) {
        centre.getChildren().setAll(node);
        rail.forEach((s, button) -> button.setSelected(false));
    }

    /// Whether the rail can be used.
    public void enableRail(boolean enabled) {
        railBox.setDisable(!enabled);
        railBox.setVisible(enabled);
        railBox.setManaged(enabled);
    }

    /// Says a sentence, for a while.
    public void say(String sentence) {
        say(sentence, "", () -> {});
    }

    /// Says a sentence and offers something to do about it; then it stays until it is closed.
    ///
    /// @param offer what a button says; empty when there is nothing to offer
    public void say(String sentence, String offer, Runnable action) {
        noticeText.setText(sentence);
        noticeText.setAccessibleText(sentence);
        noticeAction.setText(offer);
        noticeAction.setAccessibleText(offer);
        noticeAction.setVisible(!offer.isEmpty());
        noticeAction.setManaged(!offer.isEmpty());
        noticeAction.setOnAction(e -> {
            hush();
            action.run();
        });
        notice.setVisible(true);
        noticeTime.stop();
        if (offer.isEmpty()) {
            noticeTime.playFromStart();
        } else {
            noticeAction.requestFocus();
        }
    }

    private void hush() {
        noticeTime.stop();
        notice.setVisible(false);
    }
}
