package kenning.ui.stories;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import kenning.model.StoryText;
import org.jspecify.annotations.Nullable;

/// The visible part of a story: which blocks are on the page and where. Only they have nodes. The
/// page hangs on one place, so many pixels below the top of a block; heights elsewhere may be
/// guesses without the words ever moving. x and y count from the top left of the view.
final class StoryPage {
    /// Lines of a slice of a giant paragraph.
    private static final int SLICE = 40;

    private static final double GUTTER_GAP = 14;

    /// The words, speakers and times.
    final Pane pane = new Pane();

    private final Map<Integer, BlockCell> live = new HashMap<>();
    private final Deque<BlockCell> spare = new ArrayDeque<>();
    private final BlockCell ruler = new BlockCell();
    private final Text probe = new Text();
    private StoryText story = new StoryText(List.of());
    private BlockMap blocks = new BlockMap(List.of(), i -> 0);
    private Face face;
    private Column column = Column.of(0, 1, 1);
    private Color ink = Color.BLACK;
    private Color soft = Color.BLACK;
    private BlockMap.Place place = new BlockMap.Place(0, 0);
    private double height;
    private int first;
    private int last = -1;
    private int made;
    private boolean stale = true;

    /// The offset that the top of the page stands at until somebody scrolls, or -1. It outlives any
    /// number of reflows; taken anew from each, the page would creep.
    private int keep = -1;

    /// Whether `keep` has still to be brought to the top.
    private boolean restore;

    StoryPage(Face face) {
        this.face = face;
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.setPickOnBounds(false);
        probe.setTextOrigin(VPos.TOP);
    }

    void show(StoryText story, int top) {
        this.story = story;
        keep = top;
        stale = true;
    }

    void setFace(Face face) {
        keepTop();
        this.face = face;
        stale = true;
    }

    void setColours(Color ink, Color soft) {
        this.ink = ink;
        this.soft = soft;
        releaseAll();
    }

    StoryText story() {
        return story;
    }

    BlockMap blocks() {
        return blocks;
    }

    Face face() {
        return face;
    }

    Column column() {
        return column;
    }

    double height() {
        return height;
    }

    /// How many cells were ever made.
    int cellsMade() {
        return made;
    }

    /// The cells on the page from top to bottom.
    List<BlockCell> cells() {
        var cells = new ArrayList<BlockCell>();
        for (int i = first; i <= last; i++) {
            var cell = live.get(i);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    // filling

    /// Fills the page. Cuts the story into blocks afresh when the width or the fonts have changed.
    ///
    /// @param width without the scroll bar
    void layout(double width, double height) {
        this.height = height;
        var wanted = Column.of(width, face.zoom, face.smallZoom);
        if (stale || !wanted.equals(column)) {
            keepTop();
            column = wanted;
            rebuild();
        }
        if (blocks.size() == 0) {
            return;
        }
        if (restore) {
            restore = false;
            bring(keep, 0);
        }
        double end = fill();
        if (end < height && (place.block() > 0 || place.below() > 0)) {
            place = blocks.moved(place, end - height, this::measure);
            fill();
        }
        live.entrySet().removeIf(e -> (e.getKey() < first || e.getKey() > last) && rest(e));
        cells().forEach(this::position);
    }

    private boolean rest(Map.Entry<Integer, BlockCell> entry) {
        release(entry.getValue());
        return true;
    }

    private void rebuild() {
        stale = false;
        releaseAll();
        var cut = Blocks.of(story, this::cut);
        blocks =
                new BlockMap(
                        cut, i -> outer(cut, i, face.estimate(cut.get(i).length(), column.text())));
        place = new BlockMap.Place(0, 0);
        first = 0;
        last = -1;
        restore = keep > 0;
    }

    private int[] cut(String paragraph, boolean rightToLeft) {
        var whole = new Block(0, 0, paragraph.length(), false, Block.Ending.TURN, rightToLeft);
        ruler.fill(whole, paragraph, face, column.text(), ink);
        int slices = (ruler.lines() + SLICE - 1) / SLICE;
        if (slices < paragraph.length() / Blocks.GIANT) {
            return Blocks.atBlanks(paragraph, Blocks.GIANT / 2);
        }
        var cuts = new int[slices];
        for (int i = 0; i < slices; i++) {
            cuts[i] = ruler.lineStart(i * SLICE);
        }
        return cuts;
    }

    private double fill() {
        double y = -place.below();
        int i = place.block();
        first = i;
        while (i < blocks.size() && (y < height || i == first)) {
            var cell = obtain(i);
            cell.y = y + above(i);
            y += cell.height;
            i++;
        }
        last = i - 1;
        return y;
    }

    /// The cell of a block, laid out; off the page it is kept until the next filling only.
    BlockCell obtain(int index) {
        var shown = live.get(index);
        if (shown != null) {
            return shown;
        }
        var cell = spare.poll();
        if (cell == null) {
            cell = new BlockCell();
            made++;
            pane.getChildren().addAll(cell.nodes());
        }
        var block = blocks.block(index);
        cell.index = index;
        double words = cell.fill(block, wordsOf(block), face, column.text(), ink);
        cell.height = outer(index, words);
        blocks.measured(index, cell.height);
        fillGutter(cell, block);
        cell.y = height + 1;
        cell.setVisible(true);
        live.put(index, cell);
        return cell;
    }

    String wordsOf(Block block) {
        return story.text().substring(block.start(), block.end());
    }

    private void fillGutter(BlockCell cell, Block block) {
        var turn = story.turns().get(block.turn());
        var speaker = block.opensTurn() ? turn.speaker() : null;
        cell.speaker.setText(speaker == null ? "" : String.join("\n", speakerLines(speaker)));
        cell.speaker.setFont(face.speaker);
        cell.speaker.setFill(ink);
        var at = block.opensTurn() ? turn.at() : null;
        cell.time.setText(at == null ? "" : clock(at));
        cell.time.setFont(face.time);
        cell.time.setFill(soft);
    }

    private List<String> speakerLines(String speaker) {
        return face.fit(speaker, face.speaker, column.gutter() - GUTTER_GAP - 6, 3);
    }

    /// Hours, minutes and seconds since the start of the recording.
    static String clock(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart());
    }

    private void position(BlockCell cell) {
        double y = Math.rint(cell.y);
        cell.y = y;
        cell.flow.relocate(column.gutter(), y);
        double right = column.gutter() - GUTTER_GAP;
        double speakerTop = y + cell.baseline() - cell.speaker.getBaselineOffset();
        cell.speaker.relocate(
                Math.rint(right - cell.speaker.getLayoutBounds().getWidth()),
                Math.rint(speakerTop));
        double below =
                cell.speaker.getText().isEmpty() ? 0 : cell.speaker.getLayoutBounds().getHeight();
        cell.time.relocate(
                Math.rint(right - cell.time.getLayoutBounds().getWidth()),
                Math.rint(speakerTop + below));
    }

    private void release(BlockCell cell) {
        cell.index = -1;
        cell.setVisible(false);
        spare.push(cell);
    }

    private void releaseAll() {
        live.values().forEach(this::release);
        live.clear();
    }

    // heights

    private double outer(int index, double words) {
        return outer(null, index, words);
    }

    private double outer(@Nullable List<Block> cut, int index, double words) {
        var block = cut == null ? blocks.block(index) : cut.get(index);
        int count = cut == null ? blocks.size() : cut.size();
        double high = words;
        if (block.opensTurn()) {
            high = Math.max(high, gutterHeight(block));
        }
        double below = index == count - 1 ? Math.rint(40 * face.zoom) : face.gap(block.ending());
        return Math.ceil(above(index) + high + below);
    }

    private double above(int index) {
        return index == 0 ? Math.rint(14 * face.zoom) : 0;
    }

    private double gutterHeight(Block block) {
        var turn = story.turns().get(block.turn());
        var speaker = turn.speaker();
        double names = speaker == null ? 0 : speakerLines(speaker).size() * face.speakerLine;
        double clock = turn.at() == null ? 0 : face.timeLine;
        return names + clock + 6 * face.zoom;
    }

    /// The height of a block, without a place on the page.
    private double measure(int index) {
        var shown = live.get(index);
        if (shown != null) {
            return shown.height;
        }
        var block = blocks.block(index);
        var words = wordsOf(block);
        if (block.rightToLeft() || DisplayRuns.of(words, false).size() > 1) {
            return outer(index, ruler.fill(block, words, face, column.text(), ink));
        }
        probe.setFont(face.words);
        probe.setLineSpacing(face.leading());
        probe.setWrappingWidth(column.text());
        probe.setText(words);
        double high = probe.getLayoutBounds().getHeight() + face.leading();
        return outer(index, Math.max(high, face.lineHeight));
    }

    /// Measures a block that has only been guessed.
    void measureIfGuessed(int index) {
        if (!blocks.isExact(index)) {
            blocks.measured(index, measure(index));
        }
    }

    // moving

    void scrollBy(double pixels) {
        keep = -1;
        restore = false;
        place = blocks.moved(place, pixels, this::measure);
    }

    void scrollTo(double pixels) {
        keep = -1;
        restore = false;
        place = blocks.at(pixels);
    }

    /// How far below the start of the story the page begins.
    double position() {
        return blocks.size() == 0 ? 0 : blocks.pixels(place);
    }

    /// The start of the line at the top of the page.
    int topOffset() {
        if (restore || stale || blocks.size() == 0) {
            return Math.max(0, keep);
        }
        var cell = obtain(place.block());
        double y = place.below() - above(place.block()) + face.lineHeight * 0.4;
        return cell.block().start() + cell.lineStart(cell.lineAtY(y));
    }

    /// Puts the line of an offset at the top at the next filling, and holds it there until somebody
    /// scrolls.
    void scrollToOffset(int offset) {
        keep = Math.clamp(offset, 0, story.text().length());
        restore = true;
    }

    /// Puts the line of an offset so many pixels below the top of the page.
    void bring(int offset, double below) {
        int index = blocks.at(offset);
        var cell = obtain(index);
        var block = cell.block();
        int inside = Math.clamp(offset - block.start(), 0, block.length());
        double line = above(index) + cell.lineTop(cell.lineAt(inside));
        boolean atStart = offset == 0;
        place = new BlockMap.Place(index, atStart ? 0 : line);
        place = blocks.moved(place, -below, this::measure);
    }

    private void keepTop() {
        if (keep < 0 && !stale) {
            keep = topOffset();
        }
    }
}
