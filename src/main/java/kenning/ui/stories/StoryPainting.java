package kenning.ui.stories;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

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
    /// @param opened when Enter is pressed on one in the margin
    StoryPainting(
            StoryPage page,
            PageGeometry geometry,
            Runnable recoloured,
            Consumer<Mark> chosen,
            Consumer<Mark> opened) {
        this.page = page;
        this.geometry = geometry;
        colours = new StoryColours(recoloured);
        palette = new Palette(colours);
        words = new WordsPainter(page, geometry, palette);
        margin = new StoryMargin(palette, m -> MarkWords.sentence(m, page.story()), chosen, opened);
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

    /// @param resized the mark that is being resized, as it would be
    void paint(
            StoryMarks marks,
            MarkFocus focus,
            @Nullable Mark resized,
            TextRange selection,
            List<TextRange> hits) {
        var out = resized != null ? resized : focus.standsOut();
        var chosen = resized != null ? resized : focus.selected().get();
        words.paint(marks, resized != null ? resized.range() : selection, hits, out, chosen);
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
