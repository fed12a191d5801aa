package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// In which file each project was when something was last kept of it, so that its backups are found
/// also when the file can no longer say which project it is. A small text beside the backups, the
/// newest line first: the guid, a space, the file.
final class KnownPlaces {
    private static final int MOST = 500;

    private final Path note;

    /// @param root in which the backups of all projects lie
    KnownPlaces(Path root) {
        note = root.resolve("places");
    }

    /// What cannot be written now is written the next time; only the finding suffers.
    synchronized void note(String guid, Path project) throws IOException {
        var line = guid + " " + asKnown(project);
        var lines = lines();
        if (line.contains("\n") || (!lines.isEmpty() && lines.getFirst().equals(line))) {
            return;
        }
        var all = new ArrayList<String>();
        all.add(line);
        lines.stream().filter(other -> !other.equals(line)).limit(MOST - 1).forEach(all::add);
        Disk.write(note, String.join("\n", all) + "\n");
    }

    /// The project that was in a file last.
    Optional<String> guidIn(Path file) {
        var ending = " " + asKnown(file);
        return lines().stream()
                .filter(line -> line.endsWith(ending))
                .map(line -> line.substring(0, line.length() - ending.length()))
                .filter(guid -> !guid.contains(" "))
                .findFirst();
    }

    private static String asKnown(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException | InvalidPathException gone) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(note);
        } catch (IOException none) {
            return List.of();
        }
    }
}
