package com.sun.glass.ui.headlessfix;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.headless.HeadlessView;

/// Corrects what each mouse event says, and turns drags into drag and drop while one is under way.
final class TestView extends HeadlessView {
    /// Where a button last went down: the source of a drag.
    static TestView pressed;

    @Override
    protected void notifyMouse(
            int type,
            int button,
            int x,
            int y,
            int screenX,
            int screenY,
            int modifiers,
            boolean contextMenu,
            boolean synthesised) {
        var drag = DragBoard.underWay();
        if (drag != null && (type == MouseEvent.DRAG || type == MouseEvent.MOVE)) {
            drag.over(this, x, y, screenX, screenY);
        } else if (drag != null && type == MouseEvent.UP) {
            drag.drop(x, y, screenX, screenY);
        } else {
            if (type == MouseEvent.DOWN) {
                pressed = this;
            }
            boolean menu = type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT;
            int held = type == MouseEvent.UP ? modifiers & ~modifierOf(button) : modifiers;
            super.notifyMouse(type, button, x, y, screenX, screenY, held, menu, false);
        }
    }

    /// Nobody looks at this screen: pictures are taken of nodes. Painting it pixel by pixel would
    /// take a third of the time of the tests.
    @Override
    protected void _uploadPixels(long view, Pixels pixels) {}

    private static int modifierOf(int button) {
        return switch (button) {
            case MouseEvent.BUTTON_LEFT -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
            case MouseEvent.BUTTON_RIGHT -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
            case MouseEvent.BUTTON_OTHER -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
            default -> 0;
        };
    }

    int entered(int x, int y, int screenX, int screenY, int actions) {
        return notifyDragEnter(x, y, screenX, screenY, actions);
    }

    int passed(int x, int y, int screenX, int screenY, int actions) {
        return notifyDragOver(x, y, screenX, screenY, actions);
    }

    void left() {
        notifyDragLeave();
    }

    int dropped(int x, int y, int screenX, int screenY, int action) {
        return notifyDragDrop(x, y, screenX, screenY, action);
    }

    void ended(int performed) {
        notifyDragEnd(performed);
    }
}
