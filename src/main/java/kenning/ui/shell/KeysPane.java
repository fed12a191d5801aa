package kenning.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.CommandGroup;
import kenning.ui.kit.Nodes;
import kenning.ui.stories.StoryShortcuts;

/// Every key of the window on one page: those of the table of commands, and those of a story.
public final class KeysPane implements Overlay {
    private final ScrollPane scroll = new ScrollPane();
    private final VBox box = Nodes.styled(new VBox(), "floating", "keys");

    public KeysPane(List<CommandGroup> groups, Overlays overlays) {
        box.setId("keys");
        var all = Nodes.styled(new VBox(), "key-groups");
        groups.forEach(group -> add(all, group));
        var story = grid();
        StoryShortcuts.lines().forEach(line -> row(story, line.text(), line.keys()));
        all.getChildren().addAll(heading("keys.story"), story);
        var palette = grid();
        row(palette, Messages.get("keys.choose"), Messages.get("keys.choose.keys"));
        row(palette, Messages.get("keys.escape"), Messages.get("keys.escape.keys"));
        all.getChildren().addAll(heading("keys.everywhere"), palette);
        scroll.setId("keys-scroll");
        scroll.setAccessibleText(spoken(groups));
        scroll.setFitToWidth(true);
        scroll.setContent(all);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head =
                new HBox(
                        Nodes.label(Messages.get("keys.title"), "heading"),
                        Nodes.spring(),
                        Nodes.button("keys-close", "notice.close", overlays::close));
        head.getStyleClass().add("buttons");
        box.setMinHeight(0);
        box.getChildren().addAll(head, scroll);
    }

    private static void add(VBox all, CommandGroup group) {
        var grid = grid();
        for (var command : group.commands()) {
            if (!command.keys().isEmpty()) {
                row(grid, plain(command), keys(command));
            }
        }
        if (!grid.getChildren().isEmpty()) {
            all.getChildren().addAll(Nodes.label(group.title(), "group"), grid);
        }
    }

    /// Without the name of the step that would be undone next.
    private static String plain(Command command) {
        return Messages.get("command." + command.id());
    }

    /// Keys that mean the same on different keyboards, such as the plus of the number block, are
    /// told once.
    private static String keys(Command command) {
        return command.keys().stream()
                .map(KeyCombination::getDisplayText)
                .filter(text -> !text.contains("NUMPAD"))
                .limit(2)
                .collect(Collectors.joining(Messages.get("keys.or")));
    }

    private static Region heading(String key) {
        return Nodes.label(Messages.get(key), "group");
    }

    private static GridPane grid() {
        var grid = Nodes.styled(new GridPane(), "key-grid");
        var what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        what.setPercentWidth(55);
        var keys = new ColumnConstraints();
        keys.setPercentWidth(45);
        grid.getColumnConstraints().setAll(what, keys);
        return grid;
    }

    private static void row(GridPane grid, String what, String keys) {
        grid.addRow(grid.getRowCount(), Nodes.paragraph(what), Nodes.paragraph(keys, "strong"));
    }

    /// All of it as one text, since a list of labels cannot be walked through with the keyboard.
    private static String spoken(List<CommandGroup> groups) {
        var lines =
                groups.stream()
                        .flatMap(group -> group.commands().stream())
                        .filter(command -> !command.keys().isEmpty())
                        .map(command -> plain(command) + ": " + keys(command))
                        .collect(Collectors.joining(". "));
        var story =
                StoryShortcuts.lines().stream()
                        .map(line -> line.text() + ": " + line.keys())
                        .collect(Collectors.joining(". "));
        return Messages.get("keys.title") + ". " + lines + ". " + story;
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void opened() {
        scroll.setVvalue(0);
        scroll.requestFocus();
    }
}
