package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// Why the last backup could not be made: kept beside the backups until one can, so that it is also
/// told when nobody was there to see it.
///
/// @param at when that was
public record BackupTrouble(Instant at, Refusal refusal) {
    private static final String FILE = "trouble";

    /// As lines: when, what kind, the key of the sentence, and what fills it in.
    static void keep(Path folder, Instant at, Refusal refusal) throws IOException {
        var lines = new StringBuilder();
        lines.append(at).append('\n').append(refusal.kind()).append('\n').append(refusal.key());
        for (var argument : refusal.arguments()) {
            lines.append('\n').append(String.valueOf(argument).replaceAll("\\R", " "));
        }
        Disk.write(folder.resolve(FILE), lines.append('\n').toString());
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /// Empty when the last one could be made.
    static Optional<BackupTrouble> in(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return Optional.of(
                    new BackupTrouble(
                            Instant.parse(lines.get(0)),
                            new Refusal(
                                    Kind.valueOf(lines.get(1)),
                                    lines.get(2),
                                    lines.subList(3, lines.size()).toArray())));
        } catch (IOException
                | DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
