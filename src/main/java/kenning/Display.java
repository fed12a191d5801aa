package kenning;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether there is a screen to open a window on.
final class Display {
    private Display() {}

    /// @param environment of the process; `KENNING_HEADLESS=1` means that no window is ever opened
    /// @param system the operating system's name
    static boolean isThere(Map<String, String> environment, String system) {
        if ("1".equals(environment.get("KENNING_HEADLESS"))) {
            return false;
        }
        if (system.startsWith("Windows") || system.startsWith("Mac")) {
            return true;
        }
        return given(environment, "DISPLAY") || given(environment, "WAYLAND_DISPLAY");
    }

    private static boolean given(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /// The key of the sentence for a failure that is JavaFX’s way of saying that it could not start
    /// its windows; nothing for any other failure, above all for one of our own.
    static Optional<String> whyNoWindow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean refused = cause instanceof UnsupportedOperationException;
            if ((refused || cause instanceof LinkageError) && isOfTheToolkit(cause)) {
                boolean closed = refused && String.valueOf(cause.getMessage()).contains("DISPLAY");
                return Optional.of(closed ? "main.displayClosed" : "main.noWindow");
            }
        }
        return Optional.empty();
    }

    /// Whether it was thrown in JavaFX’s own start: no frame but the JDK’s comes before JavaFX’s.
    private static boolean isOfTheToolkit(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("com.sun.") || name.startsWith("javafx."))
                .isPresent();
    }
}
