package kenning.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// The first screen: the example, a project, a new one, and the projects that were open before.
public final class StartView extends BorderPane {
    /// What can be asked for here.
    public interface Actions {
        void makeNew();

        void openAnother();

        void openExample();

        void open(Path path);

        /// Takes a path off the list of recent projects; the file stays.
        void forget(Path path);
    }

    /// A project that was open before.
    ///
    /// @param there whether its file is still where it was
    public record Recent(Path path, boolean there) {}

    private final VBox recents = Nodes.styled(new VBox(), "recents");
    private final Actions actions;

    public StartView(Actions actions) {
        this.actions = actions;
        setId("start");
        var example =
                Nodes.styled(
                        Nodes.button("start-example", "start.example", actions::openExample),
                        "primary");
        var buttons =
                Nodes.styled(
                        new HBox(
                                example,
                                Nodes.button("start-open", "start.open", actions::openAnother),
                                Nodes.button("start-new", "start.new", actions::makeNew)),
                        "buttons");
        var welcome =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("start.title"), "title"),
                                Nodes.paragraph(Messages.get("start.text"), "soft"),
                                buttons,
                                Nodes.label(Messages.get("start.recent"), "heading"),
                                recents),
                        "page",
                        "welcome");
        var centred = new HBox(welcome);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(welcome, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setId("start-scroll");
        scroll.setAccessibleText(Messages.get("start.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        showRecent(List.of());
    }

    /// The projects that were open before, the newest first; one that is no longer there is shown
    /// as such.
    public void showRecent(List<Recent> all) {
        recents.getChildren().clear();
        if (all.isEmpty()) {
            recents.getChildren().add(Nodes.paragraph(Messages.get("start.noRecent"), "soft"));
        }
        for (int i = 0; i < all.size(); i++) {
            recents.getChildren().add(row(all.get(i), i));
        }
    }

    private HBox row(Recent recent, int index) {
        var path = recent.path();
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var parent = path.getParent() == null ? "" : path.getParent().toString();
        var folder = recent.there() ? parent : Messages.get("start.gone", parent);
        var open = new Button();
        open.setId("recent-" + index);
        open.getStyleClass().setAll("recent", "button");
        open.setGraphic(new VBox(Nodes.label(name, "strong"), Nodes.label(folder, "caption")));
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.setAccessibleText(name + ", " + folder);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setOnAction(e -> actions.open(path));
        HBox.setHgrow(open, Priority.ALWAYS);
        var forget = Nodes.styled(new Button("", new Icon(Feather.X)), "flat");
        forget.setId("recent-forget-" + index);
        forget.setAccessibleText(Messages.get("start.forget.accessible", name));
        forget.setTooltip(new Tooltip(Messages.get("start.forget")));
        forget.setOnAction(e -> actions.forget(path));
        var row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
