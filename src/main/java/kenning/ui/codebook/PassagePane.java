package kenning.ui.codebook;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;

/// All passages of the entry on the page, of which a number that was pressed keeps its own, and
/// what can be done with those that are chosen.
final class PassagePane extends VBox {
    private final Label heading = Nodes.label("", "heading");
    private final FlowPane numbers = Nodes.styled(new FlowPane(), "chips");
    private final FlowPane actions = Nodes.styled(new FlowPane(), "chips");
    private final ListView<PassageItem> list;
    private final Label none = Nodes.paragraph("", "soft");
    private final String headingKey;
    private List<PassageItem> all = List.of();
    private Predicate<PassageItem> kept = item -> true;
    private String keptId = "";
    private Runnable remove = () -> {};

    /// Some of the passages.
    ///
    /// @param id the same while its number changes
    /// @param text the number with what it counts
    record Part(String id, String text, String style, Predicate<PassageItem> holds) {}

    /// @param id of the list
    /// @param headingKey a message for how many there are
    /// @param noneKey a message for when there is none
    PassagePane(String id, String headingKey, String noneKey, Navigator navigator) {
        this.headingKey = headingKey;
        getStyleClass().add("passage-pane");
        VBox.setVgrow(this, Priority.ALWAYS);
        list = Nodes.list(id, "codebook.passages.accessible");
        list.setCellFactory(view -> new PassageCell(navigator));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed(e, navigator));
        list.managedProperty().bind(list.visibleProperty());
        none.setText(Messages.get(noneKey));
        none.managedProperty().bind(none.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, numbers, actions, none, list);
        actions.managedProperty().bind(actions.visibleProperty());
        action(
                id + "-open",
                "codebook.openStory",
                items -> {
                    if (!items.isEmpty()) {
                        PassageCell.open(navigator, items.getFirst());
                    }
                });
    }

    /// Offers something to do with the chosen passages.
    Button action(String id, String key, Consumer<List<PassageItem>> action) {
        var button = Nodes.button(id, key, () -> action.accept(chosen()));
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        actions.getChildren().add(button);
        return button;
    }

    /// What the Delete key does.
    void onDelete(Runnable action) {
        remove = action;
    }

    List<PassageItem> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null)
                .toList();
    }

    ListView<PassageItem> list() {
        return list;
    }

    private void pressed(KeyEvent e, Navigator navigator) {
        if (e.getCode() == KeyCode.ENTER && !chosen().isEmpty()) {
            PassageCell.open(navigator, chosen().getFirst());
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            remove.run();
            e.consume();
        }
    }

    /// Shows the passages of another entry, or of the same one as they are now.
    ///
    /// @param parts the numbers over the list
    void show(List<PassageItem> items, List<Part> parts, boolean another) {
        if (another) {
            keptId = "";
            list.getSelectionModel().clearSelection();
        }
        all = items;
        heading.setText(Messages.get(headingKey, items.size(), stories(items)));
        var group = new ToggleGroup();
        numbers.getChildren().clear();
        kept = item -> true;
        for (var part : parts) {
            numbers.getChildren().add(number(part, group));
        }
        if (group.getSelectedToggle() == null) {
            keptId = "";
        }
        showKept();
    }

    private static int stories(List<PassageItem> items) {
        return (int) items.stream().map(item -> item.from().story()).distinct().count();
    }

    private ToggleButton number(Part part, ToggleGroup group) {
        var button = new ToggleButton(part.text());
        button.setId(list.getId() + "-" + part.id());
        button.setAccessibleText(Messages.get("codebook.number.accessible", part.text()));
        button.getStyleClass().addAll("number", part.style());
        button.setToggleGroup(group);
        if (part.id().equals(keptId)) {
            button.setSelected(true);
            kept = part.holds();
        }
        button.setOnAction(e -> {
            if (button.isSelected()) {
                keep(part.id(), part.holds());
            } else {
                keep("", item -> true);
            }
        });
        return button;
    }

    /// Shows only some of the passages.
    void keep(String id, Predicate<PassageItem> holds) {
        keptId = id;
        kept = holds;
        numbers.getChildren()
                .forEach(node -> {
                    if (node instanceof ToggleButton button) {
                        button.setSelected(button.getId().equals(list.getId() + "-" + id));
                    }
                });
        showKept();
    }

    private void showKept() {
        var shown = all.stream().filter(kept).toList();
        var before = chosen();
        if (!list.getItems().equals(shown)) {
            list.getItems().setAll(shown);
            before.stream()
                    .filter(item -> indexOf(shown, item.key()) >= 0)
                    .forEach(item -> list.getSelectionModel().select(indexOf(shown, item.key())));
        }
        none.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        actions.setVisible(!all.isEmpty());
    }

    private static int indexOf(List<PassageItem> items, long key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }
}
