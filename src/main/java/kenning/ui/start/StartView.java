package kenning.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The first screen.
public final class StartView extends BorderPane {
    /// What can be asked for here.
    public interface Actions {
        void makeNew();

        void openAnother();

        void openExample();
    }

    private final VBox recents = new VBox(2);
    private final Consumer<Path> open;

    public StartView(Actions actions, Consumer<Path> open) {
        this.open = open;
        setId("start");
        var example =
                Nodes.styled(
                        Nodes.button("start-example", "start.example", actions::openExample),
                        "primary");
        var buttons =
                new HBox(
                        10,
                        example,
                        Nodes.button("start-open", "start.open", actions::openAnother),
                        Nodes.button("start-new", "start.new", actions::makeNew));
        var welcome =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("start.title"), "title"),
                                Nodes.paragraph(Messages.get("start.text"), "soft"),
                                buttons,
                                Nodes.label(Messages.get("start.recent"), "heading"),
                                recents),
                        "page");
        welcome.setMaxWidth(820);
        var centred = new HBox(welcome);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(welcome, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setId("start-scroll");
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    /// The projects that were open before, the newest first; one that is no longer there is shown
    /// as such.
    public void showRecent(List<Path> paths) {
        recents.getChildren().clear();
        if (paths.isEmpty()) {
            recents.getChildren().add(Nodes.paragraph(Messages.get("start.noRecent"), "soft"));
        }
        int i = 0;
        for (var path : paths) {
            recents.getChildren().add(row(path, i++));
        }
    }

    private Button row(Path path, int index) {
        boolean there = Files.exists(path);
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var folder =
                there
                        ? String.valueOf(path.getParent())
                        : Messages.get("start.gone", String.valueOf(path.getParent()));
        var row = new Button();
        row.setId("recent-" + index);
        row.getStyleClass().setAll("recent", "button");
        row.setGraphic(new VBox(Nodes.label(name, "strong"), Nodes.label(folder, "caption")));
        row.setAccessibleText(name + ", " + folder);
        row.setDisable(!there);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(e -> open.accept(path));
        return row;
    }
}
