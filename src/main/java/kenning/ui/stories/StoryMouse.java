package kenning.ui.stories;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// The mouse on the story view: selecting words, choosing stripes and scrolling.
final class StoryMouse {
    /// Pixels scrolled in each frame for each pixel that the pointer is past the edge.
    private static final double PULL = 0.25;

    private final StoryView view;
    private final StoryActs acts;
    private final StoryPage page;
    private final PageGeometry geometry;
    private final StorySelection selection;

    /// After a double click, the time in which a third may come.
    private final PauseTransition third = new PauseTransition(Duration.millis(300));

    private final AnimationTimer pull =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pull();
                }
            };

    private final StoryResize resize;
    private boolean dragging;
    private boolean exact;
    private StoryResize.@Nullable End resizing;

    /// Where the drag began.
    private int from;

    private double x;
    private double y;

    StoryMouse(
            StoryView view,
            StoryActs acts,
            StoryPage page,
            PageGeometry geometry,
            StorySelection selection,
            StoryResize resize) {
        this.view = view;
        this.acts = acts;
        this.page = page;
        this.geometry = geometry;
        this.selection = selection;
        this.resize = resize;
        third.setOnFinished(e -> acts.requestCode(true));
    }

    void listen() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> acts.hover(null));
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::contextRequested);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(MouseEvent event) {
        third.stop();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var mark = acts.stripeAt(event.getX(), event.getY());
        if (mark != null) {
            acts.requestMarginFocus();
            acts.choose(mark);
            if (event.getClickCount() == 2) {
                acts.requests().passages(mark);
            }
            return;
        }
        view.requestFocus();
        if (event.getX() >= page.column().marginX()) {
            return;
        }
        dragging = true;
        resizing = resize.endAt(event.getX(), event.getY());
        if (resizing != null) {
            event.consume();
            return;
        }
        int at = geometry.offsetAt(event.getX(), event.getY());
        var range = rangeAt(at, event.getClickCount());
        if (event.isShiftDown() && event.getClickCount() == 1) {
            from = selection.anchor();
            select(from, at, event.isAltDown());
        } else {
            from = at;
            acts.extend(range.start(), range.end());
        }
        event.consume();
    }

    private TextRange rangeAt(int offset, int clicks) {
        return switch (clicks) {
            case 2 -> WordBounds.wordAt(page.story().text(), offset);
            case 3 -> {
                var blocks = page.blocks();
                int first = blocks.at(offset);
                int last = first;
                while (last + 1 < blocks.size()
                        && blocks.block(last).ending() == Block.Ending.SLICE) {
                    last++;
                }
                while (first > 0 && blocks.block(first - 1).ending() == Block.Ending.SLICE) {
                    first--;
                }
                yield new TextRange(blocks.block(first).start(), blocks.block(last).end());
            }
            default -> new TextRange(offset, offset);
        };
    }

    private void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        x = event.getX();
        y = event.getY();
        exact = event.isAltDown();
        follow();
        if (y < 0 || y > page.height()) {
            pull.start();
        } else {
            pull.stop();
        }
    }

    private void pull() {
        page.scrollBy((y < 0 ? y : y - page.height()) * PULL);
        view.layOutNow();
        follow();
    }

    /// Takes what is being dragged to where the pointer is.
    private void follow() {
        int at = geometry.offsetAt(x, y);
        var end = resizing;
        if (end != null) {
            acts.drag(end, at, exact);
        } else {
            select(from, at, exact);
        }
    }

    /// Whole words, unless somebody wants it to the letter.
    private void select(int one, int other, boolean exact) {
        if (exact) {
            acts.extend(one, other);
            return;
        }
        var words = WordBounds.snapped(page.story().text(), one, other);
        boolean onwards = other >= one;
        acts.extend(onwards ? words.start() : words.end(), onwards ? words.end() : words.start());
    }

    private void released(MouseEvent event) {
        pull.stop();
        if (!dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = false;
        if (resizing != null) {
            resizing = null;
            acts.finishResize();
            return;
        }
        if (event.getClickCount() == 2) {
            third.playFromStart();
        } else {
            acts.requestCode(true);
        }
    }

    private void moved(MouseEvent event) {
        var mark = acts.stripeAt(event.getX(), event.getY());
        acts.hover(mark);
        boolean words =
                event.getX() >= page.column().gutter() && event.getX() < page.column().marginX();
        if (resize.endAt(event.getX(), event.getY()) != null) {
            view.setCursor(Cursor.H_RESIZE);
            return;
        }
        view.setCursor(mark != null ? Cursor.HAND : words ? Cursor.TEXT : Cursor.DEFAULT);
    }

    private void contextRequested(ContextMenuEvent event) {
        if (selection.range().isEmpty()) {
            int at =
                    event.isKeyboardTrigger()
                            ? selection.caret()
                            : geometry.offsetAt(event.getX(), event.getY());
            var word = WordBounds.wordAt(page.story().text(), at);
            acts.extend(word.start(), word.end());
        }
        acts.requestCode(false);
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        view.scrollBy(-event.getDeltaY());
        event.consume();
    }
}
