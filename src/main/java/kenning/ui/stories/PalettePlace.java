package kenning.ui.stories;

import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Where the palette stands: under the selected words, or above them where there is more room, and
/// always inside its window, with as many rows as there is room for.
final class PalettePlace {
    private static final int ROWS_MOST = 7;
    private static final int ROWS_FEW = 3;
    private static final double GAP = 6;
    private static final double EDGE = 8;

    private final Region palette;
    private final IntConsumer show;
    private final Label meaning;
    private final Label hint;
    private Bounds selection = new BoundingBox(0, 0, 0, 0);

    /// @param show fills the palette with so many rows
    /// @param meaning given up where the window is very low
    /// @param hint given up before it
    PalettePlace(Region palette, IntConsumer show, Label meaning, Label hint) {
        this.palette = palette;
        this.show = show;
        this.meaning = meaning;
        this.hint = hint;
    }

    void at(Bounds inScene) {
        selection = inScene;
    }

    void lay() {
        if (!(palette.getParent() instanceof Region window)) {
            return;
        }
        var words = window.sceneToLocal(selection);
        double width = Math.min(palette.prefWidth(-1), Math.max(40, window.getWidth() - 2 * EDGE));
        double below = window.getHeight() - words.getMaxY() - GAP - EDGE;
        double over = words.getMinY() - GAP - EDGE;
        double most = window.getHeight() - 2 * EDGE;
        int rows = ROWS_MOST;
        double height = height(rows, width, true, true);
        boolean above = height > below && over > below;
        double room = Math.min(most, above ? over : below);
        while (height > room && rows > ROWS_FEW) {
            height = height(--rows, width, true, true);
        }
        boolean says = true;
        while (height > most && (says || rows > 1)) {
            rows = says ? rows : rows - 1;
            says = false;
            height = height(rows, width, false, rows > 1);
        }
        height = Math.min(height, most);
        double right = Math.max(EDGE, window.getWidth() - width - EDGE);
        double bottom = Math.max(EDGE, window.getHeight() - height - EDGE);
        double y = above ? words.getMinY() - GAP - height : words.getMaxY() + GAP;
        palette.resizeRelocate(
                Math.rint(Math.clamp(words.getMinX(), EDGE, right)),
                Math.rint(Math.clamp(y, EDGE, bottom)),
                width,
                height);
        palette.layout();
    }

    private double height(int rows, double width, boolean hinted, boolean meant) {
        show.accept(rows);
        part(meaning, meant);
        part(hint, hinted);
        palette.applyCss();
        return palette.prefHeight(width);
    }

    private static void part(Label label, boolean wanted) {
        boolean shown = wanted && !label.getText().isEmpty();
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
