package kenning;

import java.util.Map;

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

    /// Whether a failure is JavaFX’s way of saying that it could not start its windows.
    static boolean isToolkitFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedOperationException || cause instanceof LinkageError) {
                return true;
            }
        }
        return false;
    }
}
