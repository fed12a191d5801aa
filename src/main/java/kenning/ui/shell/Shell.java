package kenning.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window's frame: the rail on the left, the bar on top, the screen, jobs and status below, and
/// a notice in passing.
public final class Shell extends BorderPane {
    private static final Duration NOTICE = Duration.seconds(8);

    private final Map<Screen, ToggleButton> rail = new EnumMap<>(Screen.class);
    private final VBox railBox = Nodes.styled(new VBox(), "rail");
    private final StackPane centre = new StackPane();
    private final HBox notice = Nodes.styled(new HBox(), "notice");
    private final Label noticeText = Nodes.paragraph("");
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
        var button = new ToggleButton(name, new FontIcon(icon(screen)));
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
        };
    }

    private StackPane noticeHolder() {
        notice.setId("notice");
        notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        noticeText.setId("notice-text");
        noticeText.setMaxWidth(640);
        var close = Nodes.button("notice-close", "notice.close", this::hush);
        notice.getChildren().addAll(noticeText, close);
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
        noticeText.setText(sentence);
        noticeText.setAccessibleText(sentence);
        notice.setVisible(true);
        noticeTime.playFromStart();
    }

    private void hush() {
        notice.setVisible(false);
    }
}
