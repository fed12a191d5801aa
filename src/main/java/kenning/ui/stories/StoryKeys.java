package kenning.ui.stories;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the story view. All that the mouse can do can be done with them.
final class StoryKeys {
    private final StoryView view;
    private final StoryActs acts;
    private final StoryPage page;
    private final PageGeometry geometry;
    private final StorySelection selection;

    /// Where up and down aim at, in pixels; negative when the caret last moved otherwise.
    private double goal = -1;

    StoryKeys(
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
    }

    void listen() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// The next move up or down aims from the caret again.
    void forgetGoal() {
        goal = -1;
    }

    private void pressed(KeyEvent event) {
        if (page.blocks().size() == 0) {
            return;
        }
        boolean done =
                event.isShortcutDown()
                        ? withShortcut(event)
                        : event.isAltDown() ? withAlt(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "]" -> acts.stepMark(true);
            case "[" -> acts.stepMark(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean plain(KeyEvent event) {
        int at = selection.caret();
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> sideways(at, geometry.runsFromTheRight(at), extend);
            case RIGHT, KP_RIGHT -> sideways(at, !geometry.runsFromTheRight(at), extend);
            case UP, KP_UP -> vertical(false, extend);
            case DOWN, KP_DOWN -> vertical(true, extend);
            case PAGE_UP -> pageMove(false, extend);
            case PAGE_DOWN -> pageMove(true, extend);
            case HOME -> move(geometry.lineStart(at), extend);
            case END -> move(geometry.lineEnd(at), extend);
            case ENTER -> acts.requestCode();
            case DELETE, BACK_SPACE -> acts.requestRemove();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withShortcut(KeyEvent event) {
        int at = selection.caret();
        boolean extend = event.isShiftDown();
        var text = page.story().text();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> word(text, at, geometry.runsFromTheRight(at), extend);
            case RIGHT, KP_RIGHT -> word(text, at, !geometry.runsFromTheRight(at), extend);
            case HOME -> move(0, extend);
            case END -> move(text.length(), extend);
            case A -> acts.extend(0, text.length());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withAlt(KeyEvent event) {
        if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
            return false;
        }
        if (event.getCode() == KeyCode.UP) {
            selection.grow(page.story());
        } else {
            selection.shrink(page.story());
        }
        forgetGoal();
        acts.selectionMoved();
        return true;
    }

    private void sideways(int at, boolean onwards, boolean extend) {
        var range = selection.range();
        var text = page.story().text();
        if (!extend && !range.isEmpty()) {
            move(onwards ? range.end() : range.start(), false);
        } else {
            move(
                    onwards
                            ? WordBounds.nextCluster(text, at)
                            : WordBounds.previousCluster(text, at),
                    extend);
        }
    }

    private void word(String text, int at, boolean onwards, boolean extend) {
        move(onwards ? WordBounds.nextWord(text, at) : WordBounds.previousWord(text, at), extend);
    }

    private void vertical(boolean down, boolean extend) {
        double x = goal < 0 ? geometry.caretX(selection.caret()) : goal;
        move(geometry.lineFrom(selection.caret(), down, x), extend);
        goal = x;
    }

    private void pageMove(boolean down, boolean extend) {
        double x = goal < 0 ? geometry.caretX(selection.caret()) : goal;
        var before = geometry.caret(selection.caret());
        double y = before == null ? page.height() / 2 : (before.getMinY() + before.getMaxY()) / 2;
        double top = page.position();
        page.scrollBy((down ? 1 : -1) * (page.height() - page.face().lineHeight));
        view.layOutNow();
        boolean moved = Math.abs(page.position() - top) > 0.5;
        int end = down ? page.story().text().length() : 0;
        double inside = Math.clamp(y, 2, Math.max(2, page.height() - 2));
        move(moved ? geometry.offsetAt(x, inside) : end, extend);
        goal = x;
    }

    private void move(int offset, boolean extend) {
        forgetGoal();
        acts.extend(extend ? selection.anchor() : offset, offset);
        view.keepVisible(offset);
    }
}
