package kenning.ui.presenting;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.text.Brief;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The list of what may be shown: things are chosen, left out and put in order in it, with the
/// mouse or by keys. On the FX thread.
final class RowList {
    private final PresentingModel model;
    private final ListView<Row> list = Nodes.list("present-rows", "present.rows");
    private boolean filling;

    /// @param looked hears of the thing that somebody went to
    RowList(PresentingModel model, Consumer<Row.Thing> looked) {
        this.model = model;
        list.setCellFactory(view -> RowCell.of(this::choose, this::move));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> {
                    if (!filling && now instanceof Row.Thing thing) {
                        looked.accept(thing);
                    }
                });
    }

    ListView<Row> node() {
        return list;
    }

    /// Shows what there is now, and stays at the thing where it was.
    void show(PresentingModel.Board now) {
        filling = true;
        var was = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(Row.of(now));
        if (was == null) {
            chooseFirst();
        } else if (was instanceof Row.Thing thing) {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i) instanceof Row.Thing one
                        && one.item().equals(thing.item())) {
                    list.getSelectionModel().select(i);
                    list.getFocusModel().focus(i);
                }
            }
        }
        filling = false;
    }

    void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            chooseFirst();
        }
    }

    /// The first thing that can be chosen: headings cannot.
    private void chooseFirst() {
        list.getItems().stream()
                .filter(Row.Thing.class::isInstance)
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void choose(Row.Thing thing, boolean wanted) {
        var board = model.board().get();
        if (board.isPresent()) {
            var pool = board.get().pool();
            model.change(
                    Messages.get(
                            wanted ? "edit.present.choose" : "edit.present.leave",
                            Brief.of(thing.words())),
                    true,
                    output ->
                            output.withItems(
                                    Choices.choose(output.items(), thing.item(), wanted, pool)));
        }
    }

    private void move(Row.Thing thing, int by) {
        var beside = list.getItems().stream().filter(row -> row instanceof Row.Thing).toList();
        model.change(
                Messages.get("edit.present.move", Brief.of(thing.words())),
                true,
                output -> moved(output, thing, by, beside));
    }

    /// Themes and indicators change places with their like; quotes with those of their theme.
    private static Output moved(Output output, Row.Thing thing, int by, List<Row> beside) {
        var its = new HashSet<Item>();
        var group = new HashSet<Item>();
        for (var row : beside) {
            if (row instanceof Row.Thing one) {
                if (!one.inner() && thing.inner()) {
                    group.clear();
                }
                if (one.item().getClass() == thing.item().getClass()) {
                    group.add(one.item());
                }
                if (group.contains(thing.item())) {
                    its.addAll(group);
                }
            }
        }
        return output.withItems(Choices.move(output.items(), thing.item(), by, its::contains));
    }

    private void press(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        if (!(row instanceof Row.Thing thing)) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            choose(thing, !thing.chosen());
            event.consume();
        } else if (event.isAltDown() && thing.chosen() && event.getCode() == KeyCode.UP) {
            move(thing, -1);
            event.consume();
        } else if (event.isAltDown() && thing.chosen() && event.getCode() == KeyCode.DOWN) {
            move(thing, 1);
            event.consume();
        }
    }
}
