package kenning;

import java.util.List;
import java.util.Map;

/// What a start of Kenning comes to, decided from its arguments and its surroundings alone.
sealed interface Start {
    /// @param files at most one: a project to open
    record Window(List<String> files) implements Start {
        public Window {
            files = List.copyOf(files);
        }
    }

    /// A verb, or a request for help; never needs a display.
    record CommandLine(List<String> arguments) implements Start {
        public CommandLine {
            arguments = List.copyOf(arguments);
        }
    }

    /// A window was meant, but there is no display for it.
    record Tour() implements Start {}

    /// A project was to be shown in a window, but there is no display for it.
    record NoDisplay() implements Start {}

    /// @param system the operating system’s name
    static Start of(List<String> arguments, Map<String, String> environment, String system) {
        boolean file = arguments.size() == 1 && arguments.getFirst().endsWith(".kenning");
        if (!arguments.isEmpty() && !file) {
            return new CommandLine(arguments);
        }
        if (Display.isThere(environment, system)) {
            return new Window(arguments);
        }
        return file ? new NoDisplay() : new Tour();
    }
}
