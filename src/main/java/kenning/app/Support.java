package kenning.app;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import kenning.task.Jobs;
import kenning.text.Messages;

/// What whoever helps needs to know: where the log is, and which Kenning runs on which system. No
/// name of a person and none of a project.
record Support(LogFile log, Jobs jobs, DoubleSupplier zoom, Consumer<Throwable> failed) {
    String about() {
        var version = Support.class.getPackage().getImplementationVersion();
        return Messages.get(
                "log.about",
                version == null ? Messages.get("log.about.unpacked") : version,
                System.getProperty("java.version"),
                System.getProperty("javafx.version", "?"),
                System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + " "
                        + System.getProperty("os.arch"),
                Math.round(zoom.getAsDouble() * 100));
    }

    /// A path without the name of the person whose folder it begins with.
    static String withoutHome(String text) {
        var home = System.getProperty("user.home", "");
        return home.length() < 2 ? text : text.replace(home, "~");
    }
}
