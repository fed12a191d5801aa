package kenning;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kenning.app.KenningApp;
import kenning.app.ScreenTour;
import kenning.cli.Kenning;
import kenning.text.Messages;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts Kenning: with a verb the command line; without one the window, or the tour where there is
/// no display.
public final class Main {
    private static final int CANNOT_OPEN = 3;

    /// Kept, since a logger that nobody holds forgets its level.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.OFF);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(List.of(arguments), System.getenv()));
    }

    private static int run(List<String> arguments, Map<String, String> environment) {
        boolean window =
                arguments.isEmpty()
                        || (arguments.size() == 1 && arguments.getFirst().endsWith(".kenning"));
        if (!window) {
            return commandLine(arguments);
        }
        if (Display.isThere(environment, System.getProperty("os.name", ""))) {
            return openWindow(arguments);
        }
        if (!arguments.isEmpty()) {
            System.err.println(Messages.get("main.noDisplay.file"));
            return CANNOT_OPEN;
        }
        System.err.println(Messages.get("main.noDisplay"));
        return commandLine(List.of("tour"));
    }

    private static int commandLine(List<String> arguments) {
        return Kenning.run(
                arguments.toArray(String[]::new), new ScreenTour(), System.out, System.err);
    }

    /// A display without the libraries that a window needs is told in a sentence.
    private static int openWindow(List<String> arguments) {
        try {
            KenningApp.open(arguments.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException
                | UnsatisfiedLinkError
                | ExceptionInInitializerError
                | NoClassDefFoundError e) {
            System.err.println(Messages.get("main.noWindow"));
            return CANNOT_OPEN;
        } catch (RuntimeException e) {
            if (Display.isToolkitFailure(e)) {
                System.err.println(Messages.get("main.noWindow"));
                return CANNOT_OPEN;
            }
            throw e;
        }
    }
}
