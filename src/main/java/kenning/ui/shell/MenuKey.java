package kenning.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Alt, pressed and let go on its own, opens the menu. With anything in between it was meant for
/// that.
public final class MenuKey {
    private final Runnable open;
    private boolean alone;

    private MenuKey(Runnable open) {
        this.open = open;
    }

    public static void listenTo(Scene scene, Runnable open) {
        var key = new MenuKey(open);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, key::released);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> key.alone = false);
        scene.addEventFilter(ScrollEvent.ANY, e -> key.alone = false);
        scene.windowProperty()
                .flatMap(window -> window.focusedProperty())
                .addListener((o, was, now) -> key.alone = false);
    }

    private void pressed(KeyEvent e) {
        alone =
                e.getCode() == KeyCode.ALT
                        && !e.isShortcutDown()
                        && !e.isShiftDown()
                        && !e.isMetaDown();
    }

    private void released(KeyEvent e) {
        if (e.getCode() == KeyCode.ALT && alone) {
            alone = false;
            open.run();
            e.consume();
        }
    }
}
