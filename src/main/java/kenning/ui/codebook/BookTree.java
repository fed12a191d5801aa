package kenning.ui.codebook;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.text.Messages;
import kenning.ui.codebook.CodeEdits.Way;
import org.jspecify.annotations.Nullable;

/// The list as a tree that the keyboard and the mouse can rearrange.
final class BookTree extends TreeView<Row> {
    private final CodebookModel model;
    private final TreeRows rows = new TreeRows();
    private final Runnable newEntry;
    private final Runnable newInside;
    private final Runnable recolour;
    private boolean showing;

    /// What the tree asks of the screen around it.
    ///
    /// @param newEntry makes room for typing a new entry
    /// @param newInside the same, inside the chosen code
    /// @param recolour goes to the colours of the chosen code
    record Around(Runnable newEntry, Runnable newInside, Runnable recolour) {}

    BookTree(CodebookModel model, Around around) {
        this.model = model;
        newEntry = around.newEntry();
        newInside = around.newInside();
        recolour = around.recolour();
        setId("codebook-tree");
        setAccessibleText(Messages.get("codebook.tree"));
        setRoot(rows.root());
        setShowRoot(false);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        var drag = new TreeDrag(model);
        setCellFactory(view -> drag.listen(new RowCell(model.codes())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setContextMenu(menu());
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> turnTo(now));
        model.chosen().addListener((o, was, now) -> mark());
    }

    /// Shows the entries, of which the typed letters may leave out some.
    void show(Catalogue catalogue, String typed) {
        int at = Math.max(0, getSelectionModel().getSelectedIndex());
        showing = true;
        try {
            rows.show(Row.Branch.all(catalogue, typed), !typed.isBlank());
        } finally {
            showing = false;
        }
        var chosen = model.chosen().get();
        if (chosen == null || !chosen.isIn(catalogue)) {
            chooseNear(at);
        } else {
            mark();
        }
    }

    /// When the chosen entry has gone: whatever stands where it stood.
    private void chooseNear(int at) {
        for (int i = Math.min(at, getExpandedItemCount() - 1); i >= 0; i--) {
            if (entry(getTreeItem(i)) != null) {
                getSelectionModel().select(i);
                return;
            }
        }
        for (int i = 0; i < getExpandedItemCount(); i++) {
            if (entry(getTreeItem(i)) != null) {
                getSelectionModel().select(i);
                return;
            }
        }
        model.chosen().set(null);
    }

    private static @Nullable Entry entry(@Nullable TreeItem<Row> item) {
        return item == null || item.getValue() == null
                ? null
                : item.getValue().entry().orElse(null);
    }

    private void turnTo(@Nullable TreeItem<Row> item) {
        var entry = entry(item);
        if (!showing && entry != null) {
            model.chosen().set(entry);
        }
    }

    /// Marks the chosen entry and brings it into view.
    private void mark() {
        var chosen = model.chosen().get();
        var item = chosen == null ? null : rows.find(chosen).orElse(null);
        if (item == null || item.getParent() == null) {
            return;
        }
        for (var up = item.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
        if (!item.equals(getSelectionModel().getSelectedItem())) {
            showing = true;
            try {
                getSelectionModel().select(item);
            } finally {
                showing = false;
            }
            scrollTo(Math.max(0, getRow(item) - 2));
        }
    }

    /// The line that is marked, if one is.
    @Nullable Row selected() {
        var item = getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private void pressed(KeyEvent e) {
        if (getEditingItem() == null && act(e)) {
            e.consume();
        }
    }

    private boolean act(KeyEvent e) {
        if (e.isAltDown()) {
            return moved(e.getCode());
        }
        if (e.isShortcutDown()) {
            return false;
        }
        switch (e.getCode()) {
            case N -> (e.isShiftDown() ? newInside : newEntry).run();
            case M -> merge();
            case C -> recolour.run();
            case DELETE, BACK_SPACE -> delete();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyCode key) {
        switch (key) {
            case UP -> step(Way.UP);
            case DOWN -> step(Way.DOWN);
            case RIGHT -> step(Way.IN);
            case LEFT -> step(Way.OUT);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(Way way) {
        switch (selected()) {
            case Row.OfCode(var code, var mix) -> model.codes().step(code, way);
            case Row.OfIndicator(var indicator, var signs) -> {
                if (way == Way.UP || way == Way.DOWN) {
                    model.indicators().step(indicator, way == Way.UP);
                }
            }
            case Row.Group _ -> {}
            case null -> {}
        }
    }

    private void merge() {
        if (selected() instanceof Row.OfCode(var code, var mix)) {
            model.codes().merge(code);
        }
    }

    private void delete() {
        switch (selected()) {
            case Row.OfCode(var code, var mix) -> model.codes().delete(code);
            case Row.OfIndicator(var indicator, var signs) -> model.indicators().delete(indicator);
            case Row.Group _ -> {}
            case null -> {}
        }
    }

    private void rename() {
        var item = getSelectionModel().getSelectedItem();
        if (item != null) {
            edit(item);
        }
    }

    private ContextMenu menu() {
        var menu =
                new ContextMenu(
                        item("new", "codebook.new", newEntry),
                        item("inside", "codebook.newInside", newInside),
                        item("rename", "codebook.rename", this::rename),
                        item("recolour", "codebook.recolour", recolour),
                        new SeparatorMenuItem(),
                        item("up", "codebook.up", () -> step(Way.UP)),
                        item("down", "codebook.down", () -> step(Way.DOWN)),
                        item("in", "codebook.in", () -> step(Way.IN)),
                        item("out", "codebook.out", () -> step(Way.OUT)),
                        new SeparatorMenuItem(),
                        item("merge", "codebook.merge", this::merge),
                        item("delete", "codebook.delete", this::delete));
        menu.setId("codebook-menu");
        return menu;
    }

    private static MenuItem item(String name, String key, Runnable action) {
        var item = new MenuItem(Messages.get(key));
        item.setId("codebook-menu-" + name);
        item.setOnAction(e -> action.run());
        return item;
    }
}
