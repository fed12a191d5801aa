package kenning.app;

import java.util.function.DoubleConsumer;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import kenning.settings.Settings;
import kenning.ui.kit.Theme;

/// How the window looks: its colours, which follow the system while that is asked for, and the size
/// of everything in it and in what pops up from it. On the FX thread.
final class Look implements AutoCloseable {
    static final double ZOOM_STEP = 1.1;

    private final Scene scene;
    private final Remembered remembered;
    private final ObservableValue<ColorScheme> system;
    private final DoubleConsumer zoomed;
    private final InvalidationListener follow = o -> dress();
    private final ListChangeListener<Window> popups = this::sizePopups;

    /// @param system the colours of the system
    /// @param zoomed hears of a new zoom
    Look(
            Scene scene,
            Remembered remembered,
            ObservableValue<ColorScheme> system,
            DoubleConsumer zoomed) {
        this.scene = scene;
        this.remembered = remembered;
        this.system = system;
        this.zoomed = zoomed;
        system.addListener(follow);
        Window.getWindows().addListener(popups);
        scene.addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
        dress();
    }

    double zoom() {
        return remembered.get().zoom();
    }

    boolean isDark() {
        return Theme.isDark(remembered.get().theme(), system.getValue());
    }

    /// @param zoom 1 is as designed
    void zoomTo(double zoom) {
        remembered.change(s -> s.withZoom(zoom));
        Theme.size(scene.getRoot(), zoom());
        zoomed.accept(zoom());
    }

    void use(Settings.Theme theme) {
        remembered.change(s -> s.withTheme(theme));
        dress();
    }

    private void dress() {
        Theme.dress(scene, isDark(), zoom());
    }

    private void zoomByWheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            zoomTo(event.getDeltaY() > 0 ? zoom() * ZOOM_STEP : zoom() / ZOOM_STEP);
            event.consume();
        }
    }

    /// Menus, lists of choices and tooltips are windows of their own, with roots of their own.
    private void sizePopups(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (var window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && belongs(popup)) {
                    Theme.size(popup.getScene().getRoot(), zoom());
                }
            }
        }
    }

    private boolean belongs(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow inner) {
            owner = inner.getOwnerWindow();
        }
        return owner != null && scene.equals(owner.getScene());
    }

    /// Follows nothing any more.
    @Override
    public void close() {
        system.removeListener(follow);
        Window.getWindows().removeListener(popups);
    }
}
