package kenning.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import kenning.ui.shell.PaletteModel.Row;

/// The command palette: a field and one list of everything that can be done or opened. The focus
/// stays in the field; the arrows choose, Enter takes.
public final class CommandPalette implements Overlay {
    private static final int PAGE = 8;

    private final PaletteModel model = new PaletteModel();
    private final Overlays overlays;
    private final Function<String, List<PaletteEntry>> forTyped;
    private final TextField typed = Typing.ASKS.mark(new TextField());
    private final ListView<Row> list = Nodes.list("commands-list", "commands.list");
    private final Label none = Nodes.paragraph(Messages.get("commands.none"), "soft");
    private final VBox box = Nodes.styled(new VBox(), "floating", "commands");
    private List<PaletteEntry> offered = List.of();

    /// @param forTyped what the typed words themselves can be used for, such as a search
    public CommandPalette(Overlays overlays, Function<String, List<PaletteEntry>> forTyped) {
        this.overlays = overlays;
        this.forTyped = forTyped;
        box.setId("commands");
        typed.setId("commands-typed");
        typed.setPromptText(Messages.get("commands.prompt"));
        typed.setAccessibleText(Messages.get("commands.prompt"));
        typed.textProperty().addListener((o, was, now) -> refresh());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell(this::take));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> tell());
        none.setId("commands-none");
        none.managedProperty().bind(none.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        box.setMinHeight(0);
        box.getChildren().addAll(typed, none, list);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens it with what there is now; what takes a moment to find is handed to [#offer] later.
    public void open(List<PaletteEntry> entries) {
        offered = entries;
        typed.clear();
        refresh();
        overlays.open(this);
    }

    /// Offers more, or something else; what was typed stays.
    public void offer(List<PaletteEntry> entries) {
        offered = entries;
        refresh();
    }

    /// Another project is open, or none.
    public void forget() {
        offered = List.of();
        model.forget();
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void opened() {
        typed.requestFocus();
    }

    private void refresh() {
        var all = new ArrayList<>(offered);
        all.addAll(forTyped.apply(typed.getText().strip()));
        model.offer(all);
        var rows = model.rows(typed.getText());
        list.getItems().setAll(rows);
        none.setVisible(rows.isEmpty());
        choose(0, 1);
        list.scrollTo(0);
    }

    /// Chooses the nearest line at or after an index that is no heading.
    private void choose(int from, int step) {
        var rows = list.getItems();
        for (int i = from; i >= 0 && i < rows.size(); i += step) {
            if (rows.get(i) instanceof Row.Item) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN, KP_DOWN -> move(1);
            case UP, KP_UP -> move(-1);
            case PAGE_DOWN -> jump(PAGE);
            case PAGE_UP -> jump(-PAGE);
            case ENTER -> {
                if (list.getSelectionModel().getSelectedItem() instanceof Row.Item(var entry)) {
                    take(entry);
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// One line on, and from the last round to the first.
    private void move(int by) {
        int before = list.getSelectionModel().getSelectedIndex();
        choose(before + by, by);
        if (list.getSelectionModel().getSelectedIndex() == before) {
            choose(by > 0 ? 0 : list.getItems().size() - 1, by);
        }
        show();
    }

    private void jump(int by) {
        int last = list.getItems().size() - 1;
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, last);
        choose(to, by > 0 ? 1 : -1);
        choose(list.getSelectionModel().getSelectedIndex(), 1);
        show();
    }

    /// Brings the chosen line into view, with the heading over it, no further than is needed.
    private void show() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(
                    at > 0 && list.getItems().get(at - 1) instanceof Row.Heading ? at - 1 : at);
            flow.scrollTo(at);
        }
    }

    private void take(PaletteEntry entry) {
        model.used(entry);
        overlays.close();
        Platform.runLater(entry.action());
    }

    /// A screen reader, whose focus is in the field, hears what is chosen.
    private void tell() {
        typed.setAccessibleHelp(
                list.getSelectionModel().getSelectedItem() instanceof Row.Item(var entry)
                        ? sentence(entry)
                        : Messages.get("commands.none"));
    }

    static String sentence(PaletteEntry entry) {
        var parts = new ArrayList<String>();
        for (var part : List.of(entry.text(), entry.detail(), entry.kind().title(), entry.keys())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }
}
