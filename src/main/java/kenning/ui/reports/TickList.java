package kenning.ui.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A list of things that are in the report or not: Space, Enter or a click on the mark puts one in
/// or takes it out.
final class TickList<T> {
    private final ListView<T> list;
    private final Function<T, Object> key;
    private final Function<T, String> words;
    private final Consumer<T> toggle;
    private final Set<Object> ticked = new HashSet<>();

    /// @param key by which a thing is known again when the list is filled anew
    TickList(
            String id,
            String name,
            Function<T, Object> key,
            Function<T, String> words,
            Consumer<T> toggle) {
        this.key = key;
        this.words = words;
        this.toggle = toggle;
        list = Nodes.styled(Nodes.list(id, name), "tick-list");
        list.setCellFactory(l -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    ListView<T> list() {
        return list;
    }

    private void press(KeyEvent event) {
        var chosen = list.getSelectionModel().getSelectedItem();
        boolean plain = !event.isAltDown() && !event.isShortcutDown();
        if (chosen != null
                && plain
                && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            event.consume();
            toggle.accept(chosen);
        }
    }

    boolean isTicked(T item) {
        return ticked.contains(key.apply(item));
    }

    @Nullable T selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    /// Fills it anew; what was selected stays so.
    void show(List<T> items, Set<?> nowTicked) {
        var was = selected();
        ticked.clear();
        ticked.addAll(nowTicked);
        list.getItems().setAll(items);
        if (was != null) {
            var known = key.apply(was);
            for (int i = 0; i < items.size(); i++) {
                if (Objects.equals(known, key.apply(items.get(i)))) {
                    list.getSelectionModel().select(i);
                }
            }
        }
        list.refresh();
    }

    private final class Cell extends WideCell<T> {
        private final Label mark;
        private final Label text;

        Cell() {
            this(Nodes.label("", "tick"), Nodes.paragraph(""));
        }

        private Cell(Label mark, Label text) {
            super(Nodes.styled(new HBox(mark, text), "tick-row"));
            this.mark = mark;
            this.text = text;
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            mark.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            mark.setOnMouseClicked(e -> {
                var item = getItem();
                if (item != null) {
                    toggle.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (item != null && !empty) {
                boolean on = isTicked(item);
                mark.setText(on ? "☑" : "☐");
                text.setText(words.apply(item));
                setAccessibleText(
                        Messages.get(
                                on ? "reports.tick.in" : "reports.tick.out", words.apply(item)));
            }
            showContent(item != null && !empty);
        }
    }
}
