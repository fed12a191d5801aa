package kenning;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kenning.app.KenningApp;
import kenning.app.ScreenPictures;
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
        var start =
                Start.of(List.of(arguments), System.getenv(), System.getProperty("os.name", ""));
        // Sentences keep their quotation marks and dashes in every locale.
        System.exit(run(start, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    private static int run(Start start, PrintStream complaints) {
        return switch (start) {
            case Start.CommandLine(var arguments) -> commandLine(arguments, complaints);
            case Start.Window(var files) -> openWindow(files, complaints);
            case Start.Tour() -> {
                complaints.println(Messages.get("main.noDisplay"));
                yield commandLine(List.of("tour"), complaints);
            }
            case Start.NoDisplay() -> {
                complaints.println(Messages.get("main.noDisplay.file"));
                yield CANNOT_OPEN;
            }
        };
    }

    private static int commandLine(List<String> arguments, PrintStream complaints) {
        return Kenning.run(
                arguments.toArray(String[]::new),
                new ScreenTour(),
                new ScreenPictures(),
                System.out,
                complaints);
    }

    /// A display that cannot be used is told in a sentence.
    private static int openWindow(List<String> files, PrintStream complaints) {
        try {
            KenningApp.open(files.toArray(String[]::new));
            return 0;
        } catch (RuntimeException | LinkageError e) {
            var reason = Display.whyNoWindow(e);
            if (reason.isEmpty()) {
                throw e;
            }
            complaints.println(Messages.get(reason.get()));
            return CANNOT_OPEN;
        }
    }
}
