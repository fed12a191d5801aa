package kenning.ui.stories;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.Fonts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A story to read and to code: speakers and times on the left, the words, and the coded passages
/// as thin lines under the words and stripes with names on the right. Shows any length, since only
/// what is on the page has nodes. Knows no store: it is handed a text and marks. FX thread only.
public final class StoryView extends Region {
    private static final Logger LOG = LoggerFactory.getLogger(StoryView.class);

    private final ObjectProperty<List<TextRange>> searchHits =
            new SimpleObjectProperty<>(this, "searchHits", List.of());
    private final DoubleProperty zoom = new StoryZoom(this);
    private final StorySelection selection = new StorySelection();
    private final StoryPage page = new StoryPage(new Face(Fonts.WORDS, 1));
    private final PageGeometry geometry = new PageGeometry(page);
    private final StoryPainting painting =
            new StoryPainting(
                    page,
                    geometry,
                    this::recolour,
                    m -> acts().choose(m),
                    m -> acts().requests().passages(m));
    private final StoryReveal reveal = new StoryReveal(this, page, geometry);
    private final StoryBar bar = new StoryBar(page, this::barMoved);
    private final HeightPump pump = new HeightPump(page, bar::sync);
    private final StoryMarks marks = new StoryMarks();
    private final MarkFocus focus = new MarkFocus();
    private final StoryResize resize = new StoryResize(page, geometry, focus);
    private final StoryActs acts = new StoryActs(this, selection, marks, focus, painting, resize);
    private final StoryKeys keys = new StoryKeys(this, acts, page, geometry, selection);
    private final StoryMouse mouse = new StoryMouse(this, acts, page, geometry, selection, resize);
    private final TurnEditor editor =
            new TurnEditor(page, (was, now) -> acts().requests().correct(was, now), this::edited);
    private final StoryAccess access = new StoryAccess(this, page, geometry, selection);

    /// An empty view.
    public StoryView() {
        setId("story-view");
        getStyleClass().add("story-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(Messages.get("story.view.role"));
        getChildren()
                .addAll(
                        painting.colours,
                        painting.underlay(),
                        page.pane,
                        painting.caret,
                        painting.margin,
                        bar,
                        editor);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        listen();
    }

    private void listen() {
        zoom.addListener((o, was, now) -> reface());
        searchHits.addListener((o, was, now) -> requestLayout());
        focusedProperty().addListener((o, was, now) -> requestLayout());
        keys.listen();
        mouse.listen();
    }

    // what is shown

    /// Shows a story with its marks. The same story shown again, with other marks or a corrected
    /// text, keeps its place and the selection.
    public void show(StoryText text, List<Mark> marks) {
        editor.storyChanges(text);
        boolean sameText = text.text().equals(page.story().text());
        if (!sameText || !text.turns().equals(page.story().turns())) {
            boolean sameStory = StoryPage.isSameStory(text, page.story());
            page.show(text, sameStory ? Math.min(page.topOffset(), text.text().length()) : 0);
            int length = text.text().length();
            selection.set(
                    sameStory ? Math.min(selection.anchor(), length) : 0,
                    sameStory ? Math.min(selection.caret(), length) : 0);
        }
        this.marks.show(marks, sameText);
        var moved = focus.moved(this.marks);
        focus.renew(this.marks);
        if (moved != null) {
            selection.set(moved.range().start(), moved.range().end());
        }
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// The marks that a caret at an offset touches, in reading order.
    public List<Mark> marksAt(int offset) {
        return marks.index().at(offset);
    }

    /// The words that a search found, rising and not overlapping.
    public ObjectProperty<List<TextRange>> searchHitsProperty() {
        return searchHits;
    }

    public void setSearchHits(List<TextRange> hits) {
        searchHits.set(List.copyOf(hits));
    }

    /// From 0.6 to 3. Changing it keeps the reading position.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public double getZoom() {
        return zoom.get();
    }

    public void setZoom(double value) {
        zoom.set(value);
    }

    // selection

    /// The selected words; an empty range is the caret.
    public ReadOnlyObjectProperty<TextRange> selectionProperty() {
        return selection.rangeProperty();
    }

    /// Selects words without scrolling.
    public void select(TextRange range) {
        int length = page.story().text().length();
        keys.forgetGoal();
        extend(Math.min(range.start(), length), Math.min(range.end(), length));
    }

    public ReadOnlyObjectProperty<@Nullable Mark> selectedMarkProperty() {
        return focus.selected().getReadOnlyProperty();
    }

    /// Where the selection, or the caret, stands in the scene: left and width of its last line on
    /// the page, from the top of its first; empty when none of it is on the page.
    public Optional<Bounds> selectionBounds() {
        return reveal.bounds(selection.range(), selection.caret());
    }

    /// Who carries out what is asked of the view.
    void setRequests(StoryRequests listening) {
        acts.setRequests(listening);
    }

    /// Makes the turn at the caret a field in which it can be corrected.
    void correct() {
        if (page.blocks().size() > 0) {
            reveal.keepVisible(selection.caret());
            editor.open(selection.caret());
            requestLayout();
        }
    }

    private void edited() {
        requestLayout();
        requestFocus();
    }

    /// Whether a turn is being corrected.
    ReadOnlyBooleanProperty correctingProperty() {
        return editor.visibleProperty();
    }

    /// The end of the selection that moves.
    int caretOffset() {
        return selection.caret();
    }

    /// Runs when the page has moved.
    void onMoved(Runnable action) {
        bar.valueProperty().addListener((o, was, now) -> action.run());
    }

    /// Chooses the mark with a key, when there is one.
    void chooseMark(long key) {
        var mark = marks.index().withKey(key);
        if (mark != null) {
            acts.choose(mark);
        }
    }

    // place

    /// Brings an offset to about a third of the page, if it is not on it.
    public void reveal(int offset) {
        reveal.offset(offset);
    }

    /// Brings a passage to about a third of the page, if not all of it is in the upper two thirds.
    public void reveal(TextRange range) {
        reveal.range(range);
    }

    /// The start of the line at the top of the page: the place to remember.
    public int topOffset() {
        return page.topOffset();
    }

    /// Brings the line of an offset to the top of the page; also before the view has a size.
    public void scrollToOffset(int offset) {
        page.scrollToOffset(offset);
        requestLayout();
    }

    // what keys and mouse do

    void extend(int anchor, int caret) {
        acts.extend(anchor, caret);
    }

    void hover(@Nullable Mark mark) {
        acts.hover(mark);
    }

    StoryActs acts() {
        return acts;
    }

    void scrollBy(double pixels) {
        page.scrollBy(pixels);
        requestLayout();
    }

    /// Scrolls as little as brings the caret at an offset onto the page.
    void keepVisible(int offset) {
        reveal.keepVisible(offset);
    }

    void layOutNow() {
        setNeedsLayout(true);
        layout();
    }

    // layout

    private void reface() {
        page.setFace(new Face(Fonts.WORDS, zoom.get()));
        requestLayout();
    }

    private void recolour() {
        painting.recolour();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = bar.prefWidth(-1);
        double width = getWidth() - wide;
        if (width <= 0 || getHeight() <= 0) {
            return;
        }
        page.layout(width, getHeight());
        page.pane.resizeRelocate(0, 0, getWidth(), getHeight());
        bar.resizeRelocate(width, 0, wide, getHeight());
        double marginX = page.column().marginX();
        painting.margin.resizeRelocate(marginX, 0, page.column().margin(), getHeight());
        try {
            paint();
        } catch (RuntimeException e) {
            LOG.error("the marks of a page could not be painted", e);
        }
        bar.sync();
        editor.place();
        pump.wake();
    }

    private void paint() {
        painting.paint(marks, focus, resize.preview(), selection.range(), searchHits.get());
        painting.placeCaret(selection.caret(), isFocused());
    }

    private void barMoved(double value) {
        page.scrollTo(value);
        requestLayout();
    }

    // for tests

    StoryPage page() {
        return page;
    }

    StoryMargin margin() {
        return painting.margin;
    }

    PageGeometry geometry() {
        return geometry;
    }

    /// Rectangles painted by the last layout.
    int painted() {
        return painting.painted();
    }

    // for assistive technology and style sheets

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return access.answers(attribute)
                ? access.answer(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!access.execute(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return StoryColours.sheet();
    }
}
