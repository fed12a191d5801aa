package kenning.ui.stories;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import kenning.model.StoryText;
import org.jspecify.annotations.Nullable;

/// The visible part of a story: which blocks are on the page and where. Only they have nodes. The
/// page hangs on one place, so many pixels below the top of a block; heights elsewhere may be
/// guesses without the words ever moving. x and y count from the top left of the view.
final class StoryPage {
    /// The words, speakers and times.
    final Pane pane;

    private final CellPool cells = new CellPool();
    private final BlockRuler ruler = new BlockRuler();
    private StoryText story = new StoryText(List.of());
    private BlockMap blocks = new BlockMap(List.of(), i -> 0);
    private PageLook look;
    private BlockMap.Place place = new BlockMap.Place(0, 0);
    private double height;
    private int first;
    private int last = -1;
    private boolean stale = true;

    /// The offset that the top of the page stands at until somebody scrolls, or -1. It outlives any
    /// number of reflows; taken anew from each, the page would creep.
    private int keep = -1;

    /// Whether `keep` has still to be brought to the top.
    private boolean restore;

    StoryPage(Face face) {
        look = new PageLook(face, Column.of(0, 1, 1), Color.BLACK, Color.BLACK);
        pane = cells.pane;
    }

    void show(StoryText story, int top) {
        this.story = story;
        keep = top;
        stale = true;
    }

    void setFace(Face face) {
        keepTop();
        look = look.with(face);
        stale = true;
    }

    void setColours(Color ink, Color soft) {
        look = look.with(ink, soft);
        cells.releaseAll();
    }

    StoryText story() {
        return story;
    }

    BlockMap blocks() {
        return blocks;
    }

    Face face() {
        return look.face();
    }

    Column column() {
        return look.column();
    }

    double height() {
        return height;
    }

    /// How many cells were ever made.
    int cellsMade() {
        return cells.made();
    }

    /// The cells on the page from top to bottom.
    List<BlockCell> cells() {
        return cells.between(first, last);
    }

    /// Whether two texts are of the same story, corrected or not.
    static boolean isSameStory(StoryText one, StoryText other) {
        return !one.turns().isEmpty()
                && !other.turns().isEmpty()
                && one.turns().getFirst().id().equals(other.turns().getFirst().id());
    }

    // filling

    /// Fills the page. Cuts the story into blocks afresh when the width or the fonts have changed.
    ///
    /// @param width without the scroll bar
    void layout(double width, double height) {
        this.height = height;
        var wanted = Column.of(width, face().zoom, face().smallZoom);
        if (stale || !wanted.equals(column())) {
            keepTop();
            look = look.with(wanted);
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
        cells.keepOnly(first, last);
        cells().forEach(cell -> Gutter.place(cell, column()));
    }

    private void rebuild() {
        stale = false;
        cells.releaseAll();
        var cut = Blocks.of(story, (paragraph, rtl) -> ruler.cut(paragraph, rtl, look));
        double width = column().text();
        blocks = new BlockMap(cut, i -> outer(cut, i, face().estimate(cut.get(i).length(), width)));
        place = new BlockMap.Place(0, 0);
        first = 0;
        last = -1;
        restore = keep > 0;
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
        var shown = cells.of(index);
        if (shown != null) {
            return shown;
        }
        var cell = cells.take(index);
        var block = blocks.block(index);
        double words = cell.fill(block, wordsOf(block), face(), column().text(), look.ink());
        cell.height = outer(null, index, words);
        blocks.measured(index, cell.height);
        Gutter.fill(cell, story.turns().get(block.turn()), look);
        cell.y = height + 1;
        cell.setVisible(true);
        return cell;
    }

    String wordsOf(Block block) {
        return story.text().substring(block.start(), block.end());
    }

    // heights

    private double outer(@Nullable List<Block> cut, int index, double words) {
        var block = cut == null ? blocks.block(index) : cut.get(index);
        int count = cut == null ? blocks.size() : cut.size();
        double high = words;
        if (block.opensTurn()) {
            high = Math.max(high, Gutter.height(story.turns().get(block.turn()), look));
        }
        boolean end = index == count - 1;
        double below = end ? Math.rint(40 * face().zoom) : face().gap(block.ending());
        return Math.ceil(above(index) + high + below);
    }

    private double above(int index) {
        return index == 0 ? Math.rint(14 * face().zoom) : 0;
    }

    /// The height of a block, without a place on the page.
    private double measure(int index) {
        var shown = cells.of(index);
        if (shown != null) {
            return shown.height;
        }
        var block = blocks.block(index);
        return outer(null, index, ruler.height(block, wordsOf(block), look));
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
        double y = place.below() - above(place.block()) + face().lineHeight * 0.4;
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
