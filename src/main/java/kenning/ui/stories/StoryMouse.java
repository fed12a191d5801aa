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

    StoryMouse(StoryView view, StoryPage page, PageGeometry geometry, StorySelection selection) {
        this.view = view;
        this.page = page;
        this.geometry = geometry;
        this.selection = selection;
        third.setOnFinished(e -> requestIfSelected());
    }

    void pressed(MouseEvent event) {
        third.stop();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var mark = view.stripeAt(event.getX(), event.getY());
        if (mark != null) {
            view.requestMarginFocus();
            view.choose(mark);
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
            view.extend(selection.anchor(), at);
        } else {
            view.extend(range.start(), range.end());
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

    void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        x = event.getX();
        y = event.getY();
        view.extend(selection.anchor(), geometry.offsetAt(x, y));
        if (y < 0 || y > page.height()) {
            pull.start();
        } else {
            pull.stop();
        }
    }

    private void pull() {
        page.scrollBy((y < 0 ? y : y - page.height()) * PULL);
        view.layOutNow();
        view.extend(selection.anchor(), geometry.offsetAt(x, y));
    }

    void released(MouseEvent event) {
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
            view.requestCode();
        }
    }

    void moved(MouseEvent event) {
        var mark = view.stripeAt(event.getX(), event.getY());
        view.hover(mark);
        boolean words =
                event.getX() >= page.column().gutter() && event.getX() < page.column().marginX();
        view.setCursor(mark != null ? Cursor.HAND : words ? Cursor.TEXT : Cursor.DEFAULT);
    }

    void contextRequested(ContextMenuEvent event) {
        if (selection.range().isEmpty()) {
            int at =
                    event.isKeyboardTrigger()
                            ? selection.caret()
                            : geometry.offsetAt(event.getX(), event.getY());
            var word = WordBounds.wordAt(page.story().text(), at);
            view.extend(word.start(), word.end());
        }
        requestIfSelected();
        event.consume();
    }

    void scrolled(ScrollEvent event) {
        view.scrollBy(-event.getDeltaY());
        event.consume();
    }
}
