package kenning.ui.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/// The lines as items of a tree. An item stays the same while its line does, wherever it goes, so
/// that what is open stays open.
final class TreeRows {
    private final TreeItem<Row> root = new TreeItem<>();
    private final Map<Object, TreeItem<Row>> items = new HashMap<>();

    TreeItem<Row> root() {
        return root;
    }

    /// Shows these lines in place of those before.
    ///
    /// @param open whether everything is opened, so that what was looked for is seen
    void show(List<Row.Branch> branches, boolean open) {
        var parents = new HashMap<TreeItem<Row>, TreeItem<Row>>();
        collect(branches, root, parents);
        for (var item : Set.copyOf(items.values())) {
            var parent = item.getParent();
            if (parent != null && !parent.equals(parents.get(item))) {
                parent.getChildren().remove(item);
            }
        }
        var keys = new HashSet<>();
        put(branches, root, open, keys);
        items.keySet().retainAll(keys);
    }

    private void collect(
            List<Row.Branch> branches,
            TreeItem<Row> parent,
            Map<TreeItem<Row>, TreeItem<Row>> parents) {
        for (var branch : branches) {
            var item = items.computeIfAbsent(branch.row().key(), key -> opened(branch.row()));
            parents.put(item, parent);
            collect(branch.inside(), item, parents);
        }
    }

    private static TreeItem<Row> opened(Row row) {
        var item = new TreeItem<>(row);
        item.setExpanded(true);
        return item;
    }

    private void put(
            List<Row.Branch> branches, TreeItem<Row> parent, boolean open, Set<Object> keys) {
        var wanted = branches.stream().map(branch -> item(branch.row().key())).toList();
        for (var branch : branches) {
            var item = item(branch.row().key());
            keys.add(branch.row().key());
            if (!branch.row().equals(item.getValue())) {
                item.setValue(branch.row());
            }
            if (open) {
                item.setExpanded(true);
            }
            put(branch.inside(), item, open, keys);
        }
        if (!parent.getChildren().equals(wanted)) {
            parent.getChildren().setAll(wanted);
        }
    }

    private TreeItem<Row> item(Object key) {
        var item = items.get(key);
        if (item == null) {
            throw new IllegalStateException("every line has its item");
        }
        return item;
    }

    Optional<TreeItem<Row>> find(Entry entry) {
        return Optional.ofNullable(items.get(entry));
    }
}
