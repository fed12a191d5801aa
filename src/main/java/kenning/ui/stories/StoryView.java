package kenning.ui.stories;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
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
    private static final double ZOOM_LEAST = 0.6;
    private static final double ZOOM_MOST = 3;

    private final ObjectProperty<List<TextRange>> searchHits =
            new SimpleObjectProperty<>(this, "searchHits", List.of());
    private final StringProperty wordsFamily =
            new SimpleStringProperty(this, "wordsFamily", Fonts.WORDS);
    private final DoubleProperty zoom = new BoundedZoom();
    private final ReadOnlyObjectWrapper<@Nullable Mark> selectedMark =
            new ReadOnlyObjectWrapper<>(this, "selectedMark");
    private final StorySelection selection = new StorySelection();
    private final StoryColours colours = new StoryColours(this::recolour);
    private final Palette palette = new Palette(colours);
    private final StoryPage page = new StoryPage(new Face(Fonts.WORDS, 1));
    private final PageGeometry geometry = new PageGeometry(page);
    private final WordsPainter painter = new WordsPainter(page, geometry, palette);
    private final StoryMargin margin =
            new StoryMargin(palette, m -> MarkWords.sentence(m, page.story()), this::choose);
    private final StoryKeys keys = new StoryKeys(this, page, geometry, selection);
    private final StoryMouse mouse = new StoryMouse(this, page, geometry, selection);
    private final StoryAccess access = new StoryAccess(this, page, geometry, selection);
    private final ScrollBar bar = new ScrollBar();
    private final HeightPump pump = new HeightPump(page, this::syncBar);
    private final Region caret = new Region();
    private final StoryMarks marks = new StoryMarks();
    private @Nullable Mark hovered;
    private @Nullable Consumer<TextRange> codeRequested;
    private @Nullable Consumer<Mark> removeRequested;
    private boolean syncing;

    /// An empty view.
    public StoryView() {
        setId("story-view");
        getStyleClass().add("story-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(Messages.get("story.view.role"));
        bar.setId("story-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        caret.getStyleClass().add("story-caret");
        caret.setManaged(false);
        caret.setMouseTransparent(true);
        margin.setMouseTransparent(true);
        getChildren().addAll(colours, painter.ink(), page.pane, caret, margin, bar);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        listen();
    }

    private void listen() {
        bar.valueProperty().addListener((o, was, now) -> barMoved(now.doubleValue()));
        zoom.addListener((o, was, now) -> reface());
        wordsFamily.addListener((o, was, now) -> reface());
        searchHits.addListener((o, was, now) -> requestLayout());
        focusedProperty().addListener((o, was, now) -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        addEventHandler(MouseEvent.MOUSE_MOVED, mouse::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(null));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, mouse::contextRequested);
        addEventHandler(ScrollEvent.SCROLL, mouse::scrolled);
    }

    // what is shown

    /// Shows a story with its marks. The same story shown again, with other marks or a corrected
    /// text, keeps its place and the selection.
    public void show(StoryText text, List<Mark> marks) {
        boolean sameText = text.text().equals(page.story().text());
        if (!sameText || !text.turns().equals(page.story().turns())) {
            boolean sameStory = isSameStory(text, page.story());
            page.show(text, sameStory ? Math.min(page.topOffset(), text.text().length()) : 0);
            int length = text.text().length();
            selection.set(
                    sameStory ? Math.min(selection.anchor(), length) : 0,
                    sameStory ? Math.min(selection.caret(), length) : 0);
        }
        this.marks.show(marks, sameText);
        hovered = this.marks.again(hovered);
        selectedMark.set(this.marks.again(selectedMark.get()));
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static boolean isSameStory(StoryText one, StoryText other) {
        return !one.turns().isEmpty()
                && !other.turns().isEmpty()
                && one.turns().getFirst().id().equals(other.turns().getFirst().id());
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

    public List<TextRange> getSearchHits() {
        return searchHits.get();
    }

    /// The family of the words.
    public StringProperty wordsFamilyProperty() {
        return wordsFamily;
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
        return selectedMark.getReadOnlyProperty();
    }

    /// Where the selection, or the caret, stands in the scene: left and width of its last line on
    /// the page, from the top of its first; empty when none of it is on the page.
    public Optional<Bounds> selectionBounds() {
        layOutNow();
        var range = selection.range();
        var found = geometry.rectangles(range);
        var at = found.isEmpty() ? geometry.caret(selection.caret()) : found.getLast();
        if (at == null || getScene() == null) {
            return Optional.empty();
        }
        double top = found.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(at.getMinY());
        return Optional.of(
                localToScene(
                        new BoundingBox(at.getMinX(), top, at.getWidth(), at.getMaxY() - top)));
    }

    /// Runs with the selection on Enter, when a selection by mouse ends, and where the context menu
    /// is asked for.
    public void setOnCodeRequested(Consumer<TextRange> action) {
        codeRequested = action;
    }

    /// Runs when Delete is pressed on a coded passage.
    public void setOnRemoveRequested(Consumer<Mark> action) {
        removeRequested = action;
    }

    // place

    /// Brings an offset to about a third of the page, if it is not on it.
    public void reveal(int offset) {
        layOutNow();
        var at = geometry.caret(offset);
        if (page.blocks().size() > 0
                && (at == null || at.getMinY() < 0 || at.getMaxY() > page.height())) {
            page.scrollBy(0);
            page.bring(offset, page.height() * 0.3);
            requestLayout();
        }
    }

    /// Brings a passage to about a third of the page, if not all of it is in the upper two thirds.
    public void reveal(TextRange range) {
        layOutNow();
        var from = geometry.caret(range.start());
        var to = geometry.caret(range.end());
        if (page.blocks().size() > 0
                && (from == null
                        || to == null
                        || from.getMinY() < 0
                        || to.getMaxY() > page.height() * 2 / 3)) {
            page.bring(range.start(), page.height() / 3);
            requestLayout();
        }
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

    /// @param anchor the end that stays
    void extend(int anchor, int caret) {
        selection.set(anchor, caret);
        selectionMoved();
    }

    void selectionMoved() {
        var mark = selectedMark.get();
        if (mark != null && !mark.range().equals(selection.range())) {
            selectedMark.set(null);
        }
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    /// Selects a mark and its words.
    void choose(Mark mark) {
        selection.set(mark.range().start(), mark.range().end());
        selectedMark.set(mark);
        selectionMoved();
        reveal(mark.range().start());
        margin.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    void stepMark(boolean onwards) {
        var from = selectedMark.get();
        int at = onwards ? selection.range().end() : selection.range().start();
        var next = onwards ? marks.index().next(from, at) : marks.index().previous(from, at);
        if (next != null) {
            choose(next);
        }
    }

    void requestCode() {
        var action = codeRequested;
        if (action != null && !selection.range().isEmpty()) {
            action.accept(selection.range());
        }
    }

    void requestRemove() {
        var action = removeRequested;
        var chosen = selectedMark.get();
        var mark = chosen != null ? chosen : marks.index().closest(selection.range());
        if (action != null && mark != null) {
            action.accept(mark);
        }
    }

    void requestMarginFocus() {
        margin.requestFocus();
    }

    void hover(@Nullable Mark mark) {
        if (!Objects.equals(hovered, mark)) {
            hovered = mark;
            requestLayout();
        }
    }

    @Nullable Mark stripeAt(double x, double y) {
        return margin.markAt(x - page.column().marginX(), y);
    }

    void scrollBy(double pixels) {
        page.scrollBy(pixels);
        requestLayout();
    }

    /// Scrolls as little as brings the caret at an offset onto the page.
    void keepVisible(int offset) {
        layOutNow();
        var at = geometry.caret(offset);
        double air = page.face().leading();
        if (at == null) {
            reveal(offset);
        } else if (at.getMinY() < 0) {
            scrollBy(at.getMinY() - air);
        } else if (at.getMaxY() + air > page.height()) {
            scrollBy(at.getMaxY() + air - page.height());
        }
    }

    void layOutNow() {
        setNeedsLayout(true);
        layout();
    }

    // layout

    private void reface() {
        page.setFace(new Face(wordsFamily.get(), zoom.get()));
        requestLayout();
    }

    private void recolour() {
        palette.forget();
        page.setColours(colours.ink(), colours.soft());
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
        margin.resizeRelocate(marginX, 0, page.column().margin(), getHeight());
        try {
            paint();
        } catch (RuntimeException e) {
            LOG.error("the marks of a page could not be painted", e);
        }
        syncBar();
        pump.wake();
    }

    private void paint() {
        var focus = hovered != null ? hovered : selectedMark.get();
        painter.paint(marks, selection.range(), searchHits.get(), focus);
        margin.paint(
                marks.extents(page.cells()),
                marks.columns(),
                page.face(),
                focus,
                selectedMark.get());
        placeCaret();
    }

    private void placeCaret() {
        var at = page.blocks().size() == 0 ? null : geometry.caret(selection.caret());
        caret.setVisible(at != null && isFocused());
        if (at != null) {
            caret.resizeRelocate(Math.rint(at.getMinX()) - 1, at.getMinY(), 2, at.getHeight());
        }
    }

    private void syncBar() {
        syncing = true;
        double total = page.blocks().total();
        double range = Math.max(1, total - getHeight());
        bar.setMax(range);
        bar.setVisibleAmount(range * Math.min(1, getHeight() / Math.max(1, total)));
        bar.setUnitIncrement(page.face().lineHeight);
        bar.setBlockIncrement(Math.max(1, getHeight() - page.face().lineHeight));
        bar.setValue(Math.min(range, page.position()));
        bar.setVisible(total > getHeight());
        syncing = false;
    }

    private void barMoved(double value) {
        if (!syncing) {
            page.scrollTo(value);
            requestLayout();
        }
    }

    // for tests

    StoryPage page() {
        return page;
    }

    StoryMargin margin() {
        return margin;
    }

    PageGeometry geometry() {
        return geometry;
    }

    /// Rectangles painted by the last layout.
    int painted() {
        return painter.ink().painted() + margin.ink().painted();
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
        var sheet = StoryView.class.getResource("/kenning/ui/story-view.css");
        if (sheet == null) {
            throw new IllegalStateException("story-view.css is missing from the program");
        }
        return sheet.toExternalForm();
    }

    private final class BoundedZoom extends SimpleDoubleProperty {
        BoundedZoom() {
            super(StoryView.this, "zoom", 1);
        }

        @Override
        public void set(double value) {
            super.set(Math.clamp(value, ZOOM_LEAST, ZOOM_MOST));
        }
    }
}
