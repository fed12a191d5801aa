package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What is asked of the machine that Kenning runs on, and given back to it.
final class Machine {
    /// Less than this is not worth a halt, in bytes.
    private static final long LARGE = 256L << 20;

    /// Where Linux keeps the graphics cards.
    private static final Path CARDS = Path.of("/dev/dri");

    private Machine() {}

    /// Where no graphics card can be asked the processor draws, and the software that would stand
    /// in for a card is not loaded: it takes tens of megabytes and is slower. To be called before
    /// the first window; whoever chose otherwise is heard.
    static void chooseHowToDraw(Properties properties) {
        if (properties.getProperty("os.name", "").startsWith("Linux") && !Files.exists(CARDS)) {
            properties.putIfAbsent("prism.order", "sw");
        }
    }

    /// Gives back what the building of a large index needed. Halts everything for a fraction of a
    /// second, and does nothing where little memory is in use.
    static void giveMemoryBack() {
        if (Runtime.getRuntime().totalMemory() > LARGE) {
            System.gc();
        }
    }
}
