package kenning.ui.stories;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import kenning.model.TextRange;

/// Everything on the page that is painted rather than written: lanes and tints under the words,
/// stripes and names in the margin, the caret. One order of painting for all of it.
final class StoryPainting {
    final StoryColours colours;
    final StoryMargin margin;
    final Region caret = new Region();
    private final Palette palette;
    private final StoryPage page;
    private final PageGeometry geometry;
    private final WordsPainter words;

    /// @param recoloured runs when the theme gives other colours
    /// @param chosen when the margin moves to a mark
    StoryPainting(
            StoryPage page, PageGeometry geometry, Runnable recoloured, Consumer<Mark> chosen) {
        this.page = page;
        this.geometry = geometry;
        colours = new StoryColours(recoloured);
        palette = new Palette(colours);
        words = new WordsPainter(page, geometry, palette);
        margin = new StoryMargin(palette, m -> MarkWords.sentence(m, page.story()), chosen);
        margin.setMouseTransparent(true);
        caret.getStyleClass().add("story-caret");
        caret.setManaged(false);
        caret.setMouseTransparent(true);
    }

    /// Lies under the words.
    Ink underlay() {
        return words.ink();
    }

    void recolour() {
        palette.forget();
        page.setColours(colours.ink(), colours.soft());
    }

    void paint(StoryMarks marks, MarkFocus focus, TextRange selection, List<TextRange> hits) {
        var out = focus.standsOut();
        words.paint(marks, selection, hits, out);
        margin.paint(
                marks.extents(page.cells()),
                marks.columns(),
                page.face(),
                out,
                focus.selected().get());
    }

    void placeCaret(int offset, boolean focused) {
        var at = page.blocks().size() == 0 ? null : geometry.caret(offset);
        caret.setVisible(at != null && focused);
        if (at != null) {
            caret.resizeRelocate(Math.rint(at.getMinX()) - 1, at.getMinY(), 2, at.getHeight());
        }
    }

    /// Rectangles painted by the last layout.
    int painted() {
        return words.ink().painted() + margin.ink().painted();
    }
}
