package kenning.ui.presenting;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// A screen or projector of this computer.
///
/// @param bounds where it lies among the others
/// @param main whether it is the one that the system calls the first
record Display(Rectangle2D bounds, boolean main) {
    /// Those that there are, kept current as cables come and go: one list for the application, to
    /// which whoever closes listens no longer. On the FX thread.
    static ObservableList<Display> all() {
        return Known.ALL;
    }

    private static final class Known {
        static final ObservableList<Display> ALL = FXCollections.observableArrayList(now());

        static {
            Screen.getScreens().addListener((InvalidationListener) o -> ALL.setAll(now()));
        }
    }

    private static java.util.List<Display> now() {
        var main = Screen.getPrimary();
        return Screen.getScreens().stream()
                .map(screen -> new Display(screen.getBounds(), screen.equals(main)))
                .toList();
    }

    /// Where a show goes when nobody has chosen: to what is not the main screen.
    static Display usual(java.util.List<Display> all) {
        return all.stream().filter(one -> !one.main()).findFirst().orElse(all.getFirst());
    }
}
