package kenning.app;

import java.nio.file.Path;
import java.util.Properties;
import javafx.util.Duration;
import kenning.settings.DataFolder;
import kenning.settings.PlacesFile;
import kenning.settings.SettingsFile;
import kenning.sync.Ferry;
import kenning.sync.ThisMachine;

/// What it takes to work here on projects that are kept elsewhere, and to keep them safe.
///
/// @param data where Kenning keeps things of its own
/// @param ferry between here and there
/// @param places what was answered for each place
/// @param rest how long after the last change a project is put there
record Shores(Path data, Ferry ferry, PlacesFile places, Duration rest) {
    /// Short enough that it lies there a minute after the last change.
    static final Duration REST = Duration.seconds(50);

    /// Of this person on this machine.
    static Shores usual(SettingsFile settings) {
        return with(settings, DataFolder.usual(System.getenv(), System.getProperties()));
    }

    /// With everything beside the settings, and nothing of the person's own.
    static Shores beside(SettingsFile settings) {
        return with(settings, settings.path().toAbsolutePath().resolveSibling("data"));
    }

    private static Shores with(SettingsFile settings, Path data) {
        return new Shores(
                data,
                new Ferry(
                        data,
                        DataFolder::make,
                        () -> ThisMachine.surroundings(System.getenv(), properties())),
                new PlacesFile(settings.path()),
                REST);
    }

    private static Properties properties() {
        return System.getProperties();
    }
}
