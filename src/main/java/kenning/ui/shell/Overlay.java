package kenning.ui.shell;

import javafx.scene.layout.Region;

/// Something that lies over the window until it is done with or Escape is pressed. On the FX
/// thread.
public interface Overlay {
    Region node();

    /// It lies there now, and takes the focus.
    void opened();

    /// It has gone, whether something came of it or not.
    default void closed() {}
}
