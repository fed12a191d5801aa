package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Properties;

/// The file that keeps the bookmarks of one project, beside the settings and named after the
/// project: small, written whole under another name and then renamed.
public final class BookmarksFile {
    private final Path file;

    /// @param settings the settings file beside which it lies
    /// @param project the project's guid
    public BookmarksFile(Path settings, String project) {
        file =
                settings.toAbsolutePath()
                        .resolveSibling("projects")
                        .resolve(project.replaceAll("[^A-Za-z0-9-]", "_") + ".properties");
    }

    /// What was remembered; what cannot be read is left out.
    public Bookmarks load() throws IOException {
        if (!Files.exists(file)) {
            return Bookmarks.NONE;
        }
        var saved = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            saved.load(in);
        }
        var places = new HashMap<Long, Integer>();
        var keys = new HashMap<Integer, String>();
        for (var name : saved.stringPropertyNames()) {
            var value = saved.getProperty(name);
            if (name.matches("story\\.[0-9]{1,18}") && value.matches("[0-9]{1,9}")) {
                places.put(Long.parseLong(name.substring(6)), Integer.parseInt(value));
            } else if (name.matches("key\\.[1-9]") && value.matches("[ci][0-9]{1,18}")) {
                keys.put(Integer.parseInt(name.substring(4)), value);
            }
        }
        return new Bookmarks(places, keys);
    }

    /// Replaces what was remembered. Two at the same time wait for each other.
    public synchronized void save(Bookmarks bookmarks) throws IOException {
        var properties = new Properties();
        bookmarks
                .places()
                .forEach((story, at) -> properties.setProperty("story." + story, at.toString()));
        bookmarks.keys().forEach((key, what) -> properties.setProperty("key." + key, what));
        OwnerOnly.makeFolderOf(file);
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var out = Files.newBufferedWriter(partial)) {
            properties.store(out, null);
        }
        OwnerOnly.keep(partial);
        Files.move(
                partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
