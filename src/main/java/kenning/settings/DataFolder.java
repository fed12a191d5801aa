package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where Kenning keeps what belongs to no place of the user's own: backups, and projects that are
/// worked on here and kept elsewhere. Other people of the machine cannot look into it.
public final class DataFolder {
    private DataFolder() {}

    /// Where the system wants such things of this user; it need not be there yet.
    ///
    /// @param environment the process's environment variables
    /// @param properties the system properties
    public static Path usual(Map<String, String> environment, Properties properties) {
        var home = Path.of(properties.getProperty("user.home", "."));
        var os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var local = environment.get("LOCALAPPDATA");
        if (os.startsWith("windows") && local != null && !local.isBlank()) {
            return Path.of(local, "Kenning");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library/Application Support/Kenning");
        }
        var data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data))
                .resolve("kenning");
    }

    /// Makes a folder with all that it lies in, for its owner alone where the system knows such a
    /// thing; one that is there already stays as it is.
    public static Path make(Path folder) throws IOException {
        if (!Files.getFileStore(nearest(folder))
                .supportsFileAttributeView(PosixFileAttributeView.class)) {
            return Files.createDirectories(folder);
        }
        return Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// The innermost folder that is there.
    private static Path nearest(Path folder) {
        var at = folder.toAbsolutePath();
        while (!Files.exists(at)) {
            var above = at.getParent();
            if (above == null) {
                return at;
            }
            at = above;
        }
        return at;
    }
}
