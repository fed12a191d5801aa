package kenning.ui.stories;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/// Measures the words of blocks that have no place on the page, and cuts giant paragraphs at their
/// own lines. FX thread only.
final class BlockRuler {
    /// Lines of a slice of a giant paragraph.
    private static final int SLICE = 40;

    private final BlockCell cell = new BlockCell();
    private final Text probe = new Text();

    BlockRuler() {
        probe.setTextOrigin(VPos.TOP);
    }

    int[] cut(String paragraph, boolean rightToLeft, PageLook look) {
        var whole = new Block(0, 0, paragraph.length(), false, Block.Ending.TURN, rightToLeft);
        cell.fill(whole, paragraph, look.face(), look.column().text(), look.ink());
        int slices = (cell.lines() + SLICE - 1) / SLICE;
        if (slices < paragraph.length() / Blocks.GIANT) {
            return Blocks.atBlanks(paragraph, Blocks.GIANT / 2);
        }
        var cuts = new int[slices];
        for (int i = 0; i < slices; i++) {
            cuts[i] = cell.lineStart(i * SLICE);
        }
        return cuts;
    }

    /// The height of the words of a block.
    double height(Block block, String words, PageLook look) {
        var face = look.face();
        double width = look.column().text();
        if (block.rightToLeft() || DisplayRuns.of(words, false).size() > 1) {
            return cell.fill(block, words, face, width, look.ink());
        }
        probe.setFont(face.words);
        probe.setLineSpacing(face.leading());
        probe.setWrappingWidth(width);
        probe.setText(words);
        double high = probe.getLayoutBounds().getHeight() + face.leading();
        return Math.max(high, face.lineHeight);
    }
}
