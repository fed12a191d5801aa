package kenning.ui.stories;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import kenning.model.TextRange;

/// Brings places of the story onto the page, and tells where they then stand.
final class StoryReveal {
    private final StoryView view;
    private final StoryPage page;
    private final PageGeometry geometry;

    StoryReveal(StoryView view, StoryPage page, PageGeometry geometry) {
        this.view = view;
        this.page = page;
        this.geometry = geometry;
    }

    /// Brings an offset to about a third of the page, if it is not on it.
    void offset(int offset) {
        view.layOutNow();
        var at = geometry.caret(offset);
        if (page.blocks().size() > 0
                && (at == null || at.getMinY() < 0 || at.getMaxY() > page.height())) {
            page.scrollBy(0);
            page.bring(offset, page.height() * 0.3);
            view.requestLayout();
        }
    }

    /// Brings a passage to about a third of the page, if not all of it is in the upper two thirds.
    void range(TextRange range) {
        view.layOutNow();
        var from = geometry.caret(range.start());
        var to = geometry.caret(range.end());
        if (page.blocks().size() > 0
                && (from == null
                        || to == null
                        || from.getMinY() < 0
                        || to.getMaxY() > page.height() * 2 / 3)) {
            page.bring(range.start(), page.height() / 3);
            view.requestLayout();
        }
    }

    /// Scrolls as little as brings the caret at an offset onto the page.
    void keepVisible(int offset) {
        view.layOutNow();
        var at = geometry.caret(offset);
        double air = page.face().leading();
        if (at == null) {
            offset(offset);
        } else if (at.getMinY() < 0) {
            view.scrollBy(at.getMinY() - air);
        } else if (at.getMaxY() + air > page.height()) {
            view.scrollBy(at.getMaxY() + air - page.height());
        }
    }

    /// Where a range, or the caret where it is empty, stands in the scene: left and width of its
    /// last line on the page, from the top of its first; empty when none of it is on the page.
    Optional<Bounds> bounds(TextRange range, int caret) {
        view.layOutNow();
        var found = geometry.rectangles(range);
        var at = found.isEmpty() ? geometry.caret(caret) : found.getLast();
        if (at == null || view.getScene() == null) {
            return Optional.empty();
        }
        double top = found.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(at.getMinY());
        return Optional.of(
                view.localToScene(
                        new BoundingBox(at.getMinX(), top, at.getWidth(), at.getMaxY() - top)));
    }
}
