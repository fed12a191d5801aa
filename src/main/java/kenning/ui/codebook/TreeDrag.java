package kenning.ui.codebook;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import kenning.model.Code;
import org.jspecify.annotations.Nullable;

/// Codes and indicators are dragged to another place: to the upper part of a line to stand before
/// it, to the lower part to stand after it, and to the middle of a code to lie inside it. Dropped
/// on the heading of a kind, a code becomes one of that kind.
final class TreeDrag {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("drop-inside");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    /// Of a line's height, at either end.
    private static final double EDGE = 0.28;

    private final CodebookModel model;
    private @Nullable Row dragged;

    TreeDrag(CodebookModel model) {
        this.model = model;
    }

    enum Where {
        BEFORE,
        INSIDE,
        AFTER
    }

    RowCell listen(RowCell cell) {
        cell.setOnDragDetected(e -> {
            var row = cell.getItem();
            if (row != null && row.entry().isPresent() && !cell.isEditing()) {
                dragged = row;
                var content = new ClipboardContent();
                content.putString(cell.getAccessibleText());
                cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
                e.consume();
            }
        });
        cell.setOnDragOver(e -> over(cell, e));
        cell.setOnDragExited(e -> show(cell, null));
        cell.setOnDragDropped(e -> dropped(cell, e));
        cell.setOnDragDone(e -> dragged = null);
        return cell;
    }

    private void over(RowCell cell, DragEvent e) {
        var where = where(cell, e.getY());
        if (where != null) {
            e.acceptTransferModes(TransferMode.MOVE);
            e.consume();
        }
        show(cell, where);
    }

    private static void show(RowCell cell, @Nullable Where where) {
        cell.pseudoClassStateChanged(BEFORE, where == Where.BEFORE);
        cell.pseudoClassStateChanged(INSIDE, where == Where.INSIDE);
        cell.pseudoClassStateChanged(AFTER, where == Where.AFTER);
    }

    /// Where what is dragged would go; null when it cannot go there.
    private @Nullable Where where(RowCell cell, double y) {
        var part = y / Math.max(1, cell.getHeight());
        var edge = part < EDGE ? Where.BEFORE : part > 1 - EDGE ? Where.AFTER : Where.INSIDE;
        return allowed(dragged, cell.getItem(), edge);
    }

    @Nullable Where allowed(@Nullable Row from, @Nullable Row to, Where where) {
        return switch (from) {
            case Row.OfCode(var code, var mix) ->
                    switch (to) {
                        case Row.OfCode(var target, var other) ->
                                model.catalogue().get().liesWithin(target, code.id())
                                        ? null
                                        : where;
                        case Row.Group group -> group.kind() == null ? null : Where.INSIDE;
                        case Row.OfIndicator _ -> null;
                        case null -> null;
                    };
            case Row.OfIndicator(var indicator, var signs) ->
                    to instanceof Row.OfIndicator(var target, var other)
                                    && !target.id().equals(indicator.id())
                            ? where == Where.BEFORE ? Where.BEFORE : Where.AFTER
                            : null;
            case Row.Group _ -> null;
            case null -> null;
        };
    }

    private void dropped(RowCell cell, DragEvent e) {
        var where = where(cell, e.getY());
        var from = dragged;
        var to = cell.getItem();
        if (where != null && from != null && to != null) {
            drop(from, to, where);
            e.setDropCompleted(true);
            e.consume();
        }
    }

    /// Puts one line before, after or inside another.
    void drop(Row from, Row to, Where where) {
        if (from instanceof Row.OfCode(var code, var mix)) {
            if (to instanceof Row.OfCode(var target, var other)) {
                drop(code, target, where);
            } else if (to instanceof Row.Group group && group.kind() != null) {
                model.codes().setKind(code, group.kind());
            }
        } else if (from instanceof Row.OfIndicator(var indicator, var signs)
                && to instanceof Row.OfIndicator(var target, var other)) {
            var rest =
                    model.catalogue().get().indicators().stream()
                            .filter(it -> !it.id().equals(indicator.id()))
                            .toList();
            model.indicators()
                    .move(indicator, rest.indexOf(target) + (where == Where.AFTER ? 1 : 0));
        }
    }

    private void drop(Code code, Code target, Where where) {
        var catalogue = model.catalogue().get();
        if (where == Where.INSIDE) {
            model.codes().move(code, Optional.of(target), Integer.MAX_VALUE);
            return;
        }
        if (code.kind() != target.kind() && catalogue.above(target).isEmpty()) {
            model.codes().setKind(code, target.kind());
            return;
        }
        var beside =
                catalogue.beside(target).stream().filter(c -> !c.id().equals(code.id())).toList();
        model.codes()
                .move(
                        code,
                        catalogue.above(target),
                        beside.indexOf(target) + (where == Where.AFTER ? 1 : 0));
    }
}
