package kenning.ui.presenting;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What keys, a clicker and the mouse do in a show. A clicker sends Page Down, Page Up, a full stop
/// or B, and F5 or Escape.
final class ShowKeys {
    private final Show show;
    private final Runnable end;

    ShowKeys(Show show, Runnable end) {
        this.show = show;
        this.end = end;
    }

    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (press(event.getCode())) {
            event.consume();
        }
    }

    private boolean press(KeyCode code) {
        switch (code) {
            case RIGHT, DOWN, SPACE, PAGE_DOWN, N -> show.forward();
            case LEFT, UP, PAGE_UP, BACK_SPACE, P -> show.back();
            case R -> show.revealAll();
            case ENTER -> show.enter();
            case B, W, PERIOD, DECIMAL -> show.blank();
            case D -> show.turn();
            case HOME -> show.first();
            case END -> show.last();
            case ESCAPE -> end.run();
            default -> {
                return digit(code);
            }
        }
        return true;
    }

    private boolean digit(KeyCode code) {
        var name = code.getName();
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        if (code.isDigitKey() && Character.isDigit(last)) {
            show.type(last - '0');
            return true;
        }
        return false;
    }

    void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            show.forward();
        } else if (event.getButton() == MouseButton.SECONDARY) {
            show.back();
        }
        event.consume();
    }
}
