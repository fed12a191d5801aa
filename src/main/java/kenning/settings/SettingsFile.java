package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The file that keeps the settings: small, written whole under another name and then renamed.
public final class SettingsFile {
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// Where the system wants such a file of this user.
    ///
    /// @param environment the process's environment variables
    /// @param properties the system properties
    public static Path usual(Map<String, String> environment, Properties properties) {
        var home = Path.of(properties.getProperty("user.home", "."));
        var os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && environment.containsKey("APPDATA")) {
            return Path.of(environment.get("APPDATA"), "Kenning", "settings.properties");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library/Application Support/Kenning/settings.properties");
        }
        var config = environment.get("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
                .resolve("kenning")
                .resolve("settings.properties");
    }

    /// What was remembered; where there is nothing, or something unreadable in it, what a first
    /// start has.
    public Settings load() throws IOException {
        if (!Files.exists(file)) {
            return Settings.FIRST;
        }
        var saved = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            saved.load(in);
        }
        var projects = new ArrayList<RecentProject>();
        for (int i = 0; saved.getProperty("recent." + i) != null; i++) {
            projects.add(project(saved, "recent." + i));
        }
        return new Settings(
                theme(saved.getProperty("theme", "")),
                number(saved, "zoom", Settings.FIRST.zoom()),
                projects,
                new WindowPlace(
                        number(saved, "x", Double.NaN),
                        number(saved, "y", Double.NaN),
                        number(saved, "width", WindowPlace.FIRST.width()),
                        number(saved, "height", WindowPlace.FIRST.height()),
                        Boolean.parseBoolean(saved.getProperty("maximised"))));
    }

    private static RecentProject project(Properties saved, String key) {
        return new RecentProject(
                saved.getProperty(key),
                instant(saved.getProperty(key + ".opened", "")),
                saved.getProperty(key + ".screen", ""),
                (long) number(saved, key + ".member", 0),
                (long) number(saved, key + ".story", 0));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Settings.Theme theme(String word) {
        for (var theme : Settings.Theme.values()) {
            if (theme.name().equalsIgnoreCase(word)) {
                return theme;
            }
        }
        return Settings.FIRST.theme();
    }

    private static double number(Properties saved, String key, double otherwise) {
        try {
            double number = Double.parseDouble(saved.getProperty(key, ""));
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// Replaces what was remembered. Two at the same time wait for each other.
    public synchronized void save(Settings settings) throws IOException {
        var all = new TreeMap<String, String>();
        all.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        all.put("zoom", Double.toString(settings.zoom()));
        var window = settings.window();
        if (window.isPlaced()) {
            all.put("x", Double.toString(window.x()));
            all.put("y", Double.toString(window.y()));
        }
        all.put("width", Double.toString(window.width()));
        all.put("height", Double.toString(window.height()));
        all.put("maximised", Boolean.toString(window.maximised()));
        for (int i = 0; i < settings.projects().size(); i++) {
            put(all, "recent." + i, settings.projects().get(i));
        }
        var properties = new Properties();
        properties.putAll(all);
        OwnerOnly.makeFolderOf(file);
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var out = Files.newBufferedWriter(partial)) {
            properties.store(out, null);
        }
        OwnerOnly.keep(partial);
        Files.move(
                partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(Map<String, String> all, String key, RecentProject project) {
        all.put(key, project.path());
        var opened = project.opened();
        if (opened != null) {
            all.put(key + ".opened", opened.toString());
        }
        if (!project.screen().isEmpty()) {
            all.put(key + ".screen", project.screen());
        }
        if (project.member() != 0) {
            all.put(key + ".member", Long.toString(project.member()));
        }
        if (project.story() != 0) {
            all.put(key + ".story", Long.toString(project.story()));
        }
    }
}
