package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// The file that keeps what was answered for each place that is not a disk of this machine: small,
/// beside the settings, written whole under another name and then renamed.
public final class PlacesFile {
    /// Where a project that lies in such a place is worked on.
    public enum Way {
        /// Here, with a whole copy there.
        HERE,
        /// There, where it lies.
        THERE
    }

    private final Path file;

    /// @param settings the settings file beside which it lies
    public PlacesFile(Path settings) {
        file = settings.toAbsolutePath().resolveSibling("places.properties");
    }

    /// What was answered for a place; empty when nobody was asked yet, or the answer cannot be
    /// read.
    ///
    /// @param root of the place
    public synchronized Optional<Way> of(String root) throws IOException {
        var answer = load().getProperty(root, "");
        for (var way : Way.values()) {
            if (way.name().toLowerCase(Locale.ROOT).equals(answer)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /// Remembers an answer.
    public synchronized void keep(String root, Way way) throws IOException {
        var all = load();
        all.setProperty(root, way.name().toLowerCase(Locale.ROOT));
        Files.createDirectories(file.getParent());
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var out = Files.newBufferedWriter(partial)) {
            all.store(out, null);
        }
        OwnerOnly.keep(partial);
        Files.move(
                partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Properties load() throws IOException {
        var all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            }
        }
        return all;
    }
}
