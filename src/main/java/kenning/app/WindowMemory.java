package kenning.app;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import kenning.settings.WindowPlace;

/// Remembers where the window stands and how large it is, a moment after it was moved: on the way
/// from one place to another, and while it fills the screen, its numbers mean nothing. On the FX
/// thread.
final class WindowMemory {
    private static final Duration REST = Duration.millis(300);

    private final Stage stage;
    private final Remembered remembered;
    private final PauseTransition rest = new PauseTransition(REST);

    private WindowMemory(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
        rest.setOnFinished(e -> keep());
        InvalidationListener moved = o -> rest.playFromStart();
        for (var property :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())) {
            property.addListener(moved);
        }
    }

    /// Puts a window where it was, and remembers from now on where it goes.
    static WindowMemory follow(Stage stage, Remembered remembered) {
        var place = remembered.get().window();
        if (place.isPlaced()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
        return new WindowMemory(stage, remembered);
    }

    /// What of the screens a window can have, the main one first.
    static List<WindowPlace.Area> screens() {
        var main = Screen.getPrimary();
        var others = Screen.getScreens().stream().filter(s -> !s.equals(main));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(main), others)
                .map(Screen::getVisualBounds)
                .map(WindowMemory::area)
                .toList();
    }

    private static WindowPlace.Area area(Rectangle2D box) {
        return new WindowPlace.Area(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /// Remembers it as it is now.
    void keep() {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        var was = remembered.get().window();
        var scene = stage.getScene();
        var now =
                stage.isMaximized()
                        ? new WindowPlace(was.x(), was.y(), was.width(), was.height(), true)
                        : new WindowPlace(
                                stage.getX(),
                                stage.getY(),
                                scene.getWidth(),
                                scene.getHeight(),
                                false);
        remembered.change(s -> s.withWindow(now));
    }
}
