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

    private boolean dragging;
    private double x;
    private double y;

    StoryMouse(
            StoryView view,
            StoryActs acts,
            StoryPage page,
            PageGeometry geometry,
            StorySelection selection) {
        this.view = view;
        this.acts = acts;
        this.page = page;
        this.geometry = geometry;
        this.selection = selection;
        third.setOnFinished(e -> requestIfSelected());
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
            return;
        }
        view.requestFocus();
        if (event.getX() >= page.column().marginX()) {
            return;
        }
        dragging = true;
        int at = geometry.offsetAt(event.getX(), event.getY());
        var range = rangeAt(at, event.getClickCount());
        if (event.isShiftDown() && event.getClickCount() == 1) {
            acts.extend(selection.anchor(), at);
        } else {
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
        acts.extend(selection.anchor(), geometry.offsetAt(x, y));
        if (y < 0 || y > page.height()) {
            pull.start();
        } else {
            pull.stop();
        }
    }

    private void pull() {
        page.scrollBy((y < 0 ? y : y - page.height()) * PULL);
        view.layOutNow();
        acts.extend(selection.anchor(), geometry.offsetAt(x, y));
    }

    private void released(MouseEvent event) {
        pull.stop();
        if (!dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = false;
        if (event.getClickCount() == 2) {
            third.playFromStart();
        } else {
            requestIfSelected();
        }
    }

    private void requestIfSelected() {
        if (!selection.range().isEmpty()) {
            acts.requestCode();
        }
    }

    private void moved(MouseEvent event) {
        var mark = acts.stripeAt(event.getX(), event.getY());
        acts.hover(mark);
        boolean words =
                event.getX() >= page.column().gutter() && event.getX() < page.column().marginX();
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
        requestIfSelected();
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        view.scrollBy(-event.getDeltaY());
        event.consume();
    }
}
