package kenning.ui.stories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The cells of a page: those that show a block, by its index, and spare ones that wait for
/// another. Their nodes are the children of the pane.
final class CellPool {
    final Pane pane = new Pane();
    private final Map<Integer, BlockCell> live = new HashMap<>();
    private final Deque<BlockCell> spare = new ArrayDeque<>();
    private int made;

    CellPool() {
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.setPickOnBounds(false);
    }

    @Nullable BlockCell of(int index) {
        return live.get(index);
    }

    /// The live cells of these blocks, in their order.
    List<BlockCell> between(int first, int last) {
        var cells = new ArrayList<BlockCell>();
        for (int i = first; i <= last; i++) {
            var cell = live.get(i);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /// A cell for a block that has none.
    BlockCell take(int index) {
        var cell = spare.poll();
        if (cell == null) {
            cell = new BlockCell();
            made++;
            pane.getChildren().addAll(cell.nodes());
        }
        cell.index = index;
        live.put(index, cell);
        return cell;
    }

    /// Lets go of the cells of all other blocks.
    void keepOnly(int first, int last) {
        live.entrySet()
                .removeIf(e -> (e.getKey() < first || e.getKey() > last) && rest(e.getValue()));
    }

    void releaseAll() {
        live.values().forEach(this::rest);
        live.clear();
    }

    private boolean rest(BlockCell cell) {
        cell.index = -1;
        cell.setVisible(false);
        spare.push(cell);
        return true;
    }

    /// How many cells were ever made.
    int made() {
        return made;
    }
}
