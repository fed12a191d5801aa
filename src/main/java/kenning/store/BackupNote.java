package kenning.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The small file beside a backup that says what it holds and when it was last read again:
/// `NAME.kenning.note`, lines of `key=value` and no word of a story.
///
/// @param bytes how large the backup is
/// @param checked when it was last read from end to end
/// @param whole whether it was then what this note says
record BackupNote(Manifest manifest, long bytes, Instant checked, boolean whole) {
    private static final String ENDING = ".note";
    private static final String ROWS = "rows.";

    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    void write(Path backup) throws IOException {
        var lines = new StringBuilder();
        line(lines, "guid", manifest.guid());
        line(lines, "generation", manifest.generation());
        line(lines, "version", manifest.version());
        line(lines, "sha256", manifest.sha256());
        line(lines, "bytes", bytes);
        line(lines, "checked", checked);
        line(lines, "whole", whole);
        manifest.rows().forEach((table, count) -> line(lines, ROWS + table, count));
        Disk.write(beside(backup), lines.toString());
    }

    private static void line(StringBuilder lines, String key, Object value) {
        lines.append(key).append('=').append(value).append('\n');
    }

    /// Empty when there is none or it cannot be read.
    static Optional<BackupNote> of(Path backup) {
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(beside(backup))));
            var rows = new TreeMap<String, Long>();
            for (var key : lines.stringPropertyNames()) {
                if (key.startsWith(ROWS)) {
                    rows.put(key.substring(ROWS.length()), number(lines, key));
                }
            }
            var manifest =
                    new Manifest(
                            lines.getProperty("guid", ""),
                            number(lines, "generation"),
                            (int) number(lines, "version"),
                            rows,
                            lines.getProperty("sha256", ""));
            return Optional.of(
                    new BackupNote(
                            manifest,
                            number(lines, "bytes"),
                            Instant.parse(lines.getProperty("checked", "")),
                            Boolean.parseBoolean(lines.getProperty("whole", ""))));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Properties lines, String key) {
        return Long.parseLong(lines.getProperty(key, ""));
    }
}
