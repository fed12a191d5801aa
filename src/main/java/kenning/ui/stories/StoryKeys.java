package kenning.ui.stories;

import java.util.Locale;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.model.Direction;
import org.jspecify.annotations.Nullable;

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
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        view.focusedProperty().addListener((o, was, now) -> acts.finishResize());
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

    /// Letting go of Alt or Shift ends a resizing.
    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT || event.getCode() == KeyCode.SHIFT) {
            acts.finishResize();
        }
    }

    private void typed(KeyEvent event) {
        boolean altGraph = event.isAltDown() && event.isControlDown();
        boolean command = event.isAltDown() || event.isControlDown() || event.isMetaDown();
        var letters = event.getCharacter();
        if (page.blocks().size() == 0 || letters.isEmpty() || (command && !altGraph)) {
            return;
        }
        switch (letters) {
            case "]" -> acts.stepMark(true);
            case "[" -> acts.stepMark(false);
            case "}" -> acts.stepUncoded(page.story(), true);
            case "{" -> acts.stepUncoded(page.story(), false);
            default -> {
                if (!typedOnSelection(letters)) {
                    return;
                }
            }
        }
        event.consume();
    }

    /// Letters while words are selected: a sign’s direction, a number key, or the beginning of a
    /// name.
    private boolean typedOnSelection(String letters) {
        int first = letters.codePointAt(0);
        if (selection.range().isEmpty()) {
            return false;
        }
        var way = direction(letters);
        var chosen = acts.chosen();
        if (chosen != null && chosen.kind() == Mark.Kind.SIGN && way != null) {
            acts.requests().turn(chosen, way);
        } else if (first >= '1' && first <= '9') {
            acts.requests().codeByKey(first - '0');
        } else if (Character.isLetter(first)) {
            acts.requests().type(letters);
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Direction direction(String letters) {
        return switch (letters.toLowerCase(Locale.ROOT)) {
            case "t" -> Direction.TOWARD;
            case "a" -> Direction.AWAY;
            case "m" -> Direction.MIXED;
            case "w" -> Direction.WAITING;
            default -> null;
        };
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
            case ENTER -> enter(extend);
            case DELETE, BACK_SPACE -> acts.withMeant(acts.requests()::remove);
            case F2 -> view.correct();
            case F3 -> acts.withMeant(acts.requests()::passages);
            case F4 -> acts.withMeant(acts.requests()::recode);
            case F8 -> acts.withMeant(acts.requests()::note);
            case ESCAPE -> escape();
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
            case C, INSERT -> copy(text);
            case I -> acts.requests().codeInVivo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withAlt(KeyEvent event) {
        boolean ends = event.isShiftDown();
        switch (event.getCode()) {
            case UP, KP_UP -> {
                if (ends) {
                    acts.stepEnd(StoryResize.End.START, false);
                } else {
                    selection.grow(page.story());
                }
            }
            case DOWN, KP_DOWN -> {
                if (ends) {
                    acts.stepEnd(StoryResize.End.START, true);
                } else {
                    selection.shrink(page.story());
                }
            }
            case LEFT, KP_LEFT, RIGHT, KP_RIGHT -> {
                if (!ends) {
                    return false;
                }
                boolean right = event.getCode() == KeyCode.RIGHT;
                right |= event.getCode() == KeyCode.KP_RIGHT;
                boolean fromTheRight = geometry.runsFromTheRight(selection.caret());
                acts.stepEnd(StoryResize.End.FINISH, right != fromTheRight);
            }
            default -> {
                return false;
            }
        }
        forgetGoal();
        if (!ends) {
            acts.selectionMoved();
        }
        return true;
    }

    private void enter(boolean shift) {
        if (shift) {
            acts.withMeant(acts.requests()::passages);
        } else {
            acts.requestCode(false);
        }
    }

    private void escape() {
        acts.cancelResize();
        acts.requests().leave();
    }

    private void copy(String text) {
        if (!selection.range().isEmpty()) {
            var content = new ClipboardContent();
            content.putString(selection.range().in(text));
            Clipboard.getSystemClipboard().setContent(content);
        }
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
