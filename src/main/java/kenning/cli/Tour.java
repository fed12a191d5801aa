package kenning.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kenning.model.Refusal;

/// The main job from end to end, with pictures of every screen. Made in `app`, which may draw.
@FunctionalInterface
public interface Tour {
    /// @param folder where everything goes; made when it is not there
    /// @param out where it says, in a few lines, what it did
    void run(Path folder, PrintWriter out) throws Refusal;
}
