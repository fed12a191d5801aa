package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nodes of one block on the page: its words, and at the start of a turn speaker and time. Used
/// again for other blocks. Offsets here count from the start of the block, and y from its top; x
/// counts from the left edge of the words, also where they run from the right.
final class BlockCell {
    private static final Logger LOG = LoggerFactory.getLogger(BlockCell.class);

    final TextFlow flow = new TextFlow();
    final Text speaker = new Text();
    final Text time = new Text();
    private final List<Text> texts = new ArrayList<>();

    /// The block shown, or -1.
    int index = -1;

    /// On the page.
    double y;

    /// With what follows it: leading and gap.
    double height;

    private Block block = new Block(0, 0, 0, false, Block.Ending.TURN, false);
    private @Nullable LayoutInfo layout;
    private int[] lineStarts = {0};
    private double[] lineTops = {0};
    private double[] lineBottoms = {0};

    private final Consumer<TextFlow> breaker;
    private boolean broken;

    BlockCell() {
        this(TextFlow::layout);
    }

    /// @param breaker breaks a flow into lines, and may fail
    BlockCell(Consumer<TextFlow> breaker) {
        this.breaker = breaker;
        flow.setManaged(false);
        flow.setMouseTransparent(true);
        flow.setAccessibleRole(AccessibleRole.NODE);
        for (var text : List.of(speaker, time)) {
            text.setManaged(false);
            text.setMouseTransparent(true);
            text.setTextOrigin(VPos.TOP);
            text.setTextAlignment(TextAlignment.RIGHT);
            text.setAccessibleRole(AccessibleRole.NODE);
        }
    }

    Block block() {
        return block;
    }

    /// Whether the words could only be shown in short lines.
    boolean broken() {
        return broken;
    }

    List<Node> nodes() {
        return List.of(flow, speaker, time);
    }

    void setVisible(boolean visible) {
        nodes().forEach(n -> n.setVisible(visible));
    }

    /// Lays out the words of a block. Whatever they are, something is shown: when the layout of
    /// words fails, they are broken into short lines, and if even that fails, letters beyond Latin
    /// become boxes.
    ///
    /// @return the height of the words
    double fill(Block block, String words, Face face, double width, Color ink) {
        this.block = block;
        broken = false;
        try {
            return lay(words, DisplayRuns.of(words, block.rightToLeft()), face, width, ink);
        } catch (RuntimeException e) {
            LOG.warn("a paragraph of {} could not be laid out", words.length(), e);
        }
        broken = true;
        int columns = face.columns(width);
        try {
            return layWhole(HardWrap.lines(words, columns), face, width, ink);
        } catch (RuntimeException e) {
            LOG.warn("nor in short lines", e);
            return layWhole(HardWrap.boxes(words, columns), face, width, ink);
        }
    }

    private double layWhole(String words, Face face, double width, Color ink) {
        var kind = block.rightToLeft() ? DisplayRuns.Kind.RIGHT_TO_LEFT : DisplayRuns.Kind.WORDS;
        return lay(words, List.of(new DisplayRuns.Run(0, words.length(), kind)), face, width, ink);
    }

    private double lay(
            String words, List<DisplayRuns.Run> runs, Face face, double width, Color ink) {
        layout = null;
        setRuns(words, runs, face, ink);
        double leading = block.rightToLeft() ? face.leadingRightToLeft : face.leading();
        flow.setLineSpacing(leading);
        flow.setNodeOrientation(
                block.rightToLeft()
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        flow.resize(width, 1);
        double high = flow.prefHeight(width);
        flow.resize(width, high);
        breaker.accept(flow);
        var info = flow.getLayoutInfo();
        takeLines(info, high);
        layout = info;
        return Math.max(high + leading, face.lineHeight);
    }

    private void setRuns(String words, List<DisplayRuns.Run> runs, Face face, Color ink) {
        while (texts.size() < runs.size()) {
            var text = new Text();
            text.setAccessibleRole(AccessibleRole.NODE);
            texts.add(text);
        }
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var text = texts.get(i);
            text.setFont(font(run.kind(), face));
            text.setFill(ink);
            text.setText(words.substring(run.start(), run.end()));
        }
        if (flow.getChildren().size() != runs.size()) {
            flow.getChildren().setAll(texts.subList(0, runs.size()));
        }
    }

    private static Font font(DisplayRuns.Kind kind, Face face) {
        return kind == DisplayRuns.Kind.RIGHT_TO_LEFT ? face.wordsRightToLeft : face.words;
    }

    private void takeLines(LayoutInfo info, double high) {
        var lines = info.getTextLines(false);
        int count = Math.max(1, lines.size());
        lineStarts = new int[count];
        lineTops = new double[count];
        lineBottoms = new double[count];
        lineBottoms[0] = high;
        for (int i = 0; i < lines.size(); i++) {
            lineStarts[i] = i == 0 ? 0 : lines.get(i).start();
            lineTops[i] = lines.get(i).bounds().getMinY();
            lineBottoms[i] = lines.get(i).bounds().getMaxY();
        }
    }

    /// Of the first line, below the top.
    double baseline() {
        return texts.isEmpty() ? 0 : texts.getFirst().getBaselineOffset();
    }

    int lines() {
        return lineStarts.length;
    }

    int lineStart(int line) {
        return lineStarts[line];
    }

    /// Before the start of the next line.
    int lineEnd(int line) {
        return line + 1 < lineStarts.length ? lineStarts[line + 1] : block.length();
    }

    double lineTop(int line) {
        return lineTops[line];
    }

    double lineBottom(int line) {
        return lineBottoms[line];
    }

    int lineAt(int offset) {
        int line = 0;
        while (line + 1 < lineStarts.length && lineStarts[line + 1] <= offset) {
            line++;
        }
        return line;
    }

    int lineAtY(double y) {
        int line = 0;
        while (line + 1 < lineTops.length && lineTops[line + 1] <= y) {
            line++;
        }
        return line;
    }

    /// The offset nearest to a point, on the line at its height. At the end of a wrapped line that
    /// is before its last blank, since the offset after it is the start of the next line.
    int offsetAt(String words, double x, double y) {
        int line = lineAtY(y);
        double middle = (lineTops[line] + lineBottoms[line]) / 2;
        var hit = flow.getHitInfo(new Point2D(x, middle));
        int start = WordBounds.onCluster(words, Math.clamp(hit.getCharIndex(), 0, words.length()));
        boolean astral = start < words.length() && Character.isSurrogate(words.charAt(start));
        int offset =
                astral
                        ? sideOf(start, WordBounds.nextCluster(words, start), x)
                        : Math.clamp(hit.getInsertionIndex(), 0, words.length());
        return Math.clamp(
                WordBounds.onCluster(words, offset), lineStarts[line], lastOn(words, line));
    }

    /// Which end of a cluster beyond the basic plane a point is nearer to. The glyphs within it may
    /// stand in any order, so that the text layout's own answer may be the other end.
    private int sideOf(int start, int end, double x) {
        var all = rectangles(new TextRange(block.start() + start, block.start() + end), false);
        if (all.isEmpty()) {
            return start;
        }
        boolean left = x < (all.getFirst().getMinX() + all.getFirst().getMaxX()) / 2;
        return left == block.rightToLeft() ? end : start;
    }

    /// The last offset at which a caret shows on a line.
    int lastOn(String words, int line) {
        int end = lineEnd(line);
        return line + 1 == lineStarts.length || end == lineStarts[line]
                ? end
                : WordBounds.previousCluster(words, end);
    }

    /// Where the caret stands before an offset: a rectangle without width.
    Rectangle2D caret(int offset) {
        int line = lineAt(offset);
        var info = layout;
        double x = 0;
        if (info != null && block.length() > 0) {
            var at = info.caretInfoAt(Math.min(offset, block.length()), true);
            x = at.getSegmentCount() == 0 ? 0 : at.getSegmentAt(0).getMinX();
        }
        double left = block.rightToLeft() ? flow.getWidth() - x : x;
        return new Rectangle2D(left, lineTops[line], 0, lineBottoms[line] - lineTops[line]);
    }

    /// The rectangles of a range, one or more for each line.
    ///
    /// @param range in the story
    /// @param filled whether they reach down to the next line
    List<Rectangle2D> rectangles(TextRange range, boolean filled) {
        int from = Math.max(range.start(), block.start()) - block.start();
        int to = Math.min(range.end(), block.end()) - block.start();
        var info = layout;
        if (from >= to || info == null) {
            return List.of();
        }
        var found = info.getSelectionGeometry(from, to, filled);
        if (!block.rightToLeft()) {
            return found;
        }
        var flipped = new ArrayList<Rectangle2D>(found.size());
        for (var r : found) {
            flipped.add(
                    new Rectangle2D(
                            flow.getWidth() - r.getMaxX(),
                            r.getMinY(),
                            r.getWidth(),
                            r.getHeight()));
        }
        return flipped;
    }
}
