package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// A copy of a project that a crash left in the middle of a change, in a place where nothing can be
/// put right: the project and its journal are copied to a folder of their own, and put right there.
/// The copy is only read, and goes with its reader.
final class RecoveredAside implements AutoCloseable {
    private static final List<String> BESIDE = List.of("", "-journal");

    private final Path folder;
    private final Path copy;

    private RecoveredAside(Path folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /// Whether the journal beside a project holds anything to put right.
    static boolean isNeeded(Path project) throws IOException {
        var journal = project.resolveSibling(project.getFileName() + "-journal");
        return Files.isRegularFile(journal)
                && Files.size(journal) > 0
                && !(Files.isWritable(project) && Files.isWritable(Disk.parent(project)));
    }

    static RecoveredAside of(Path project) throws IOException, SQLException {
        var folder = Files.createTempDirectory("kenning-reading");
        var aside = new RecoveredAside(folder, folder.resolve("project.kenning"));
        try {
            for (var ending : BESIDE) {
                var to = folder.resolve("project.kenning" + ending);
                Files.copy(project.resolveSibling(project.getFileName() + ending), to);
                Permissions.owned(to);
            }
            try (var db = Sqlite.open(aside.copy, Access.WRITE)) {
                Sqlite.set(db, "journal_mode", "DELETE", "delete");
            }
            return aside;
        } catch (IOException | SQLException | RuntimeException e) {
            aside.close();
            throw e;
        }
    }

    Path copy() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        for (var ending : BESIDE) {
            Files.deleteIfExists(folder.resolve("project.kenning" + ending));
        }
        Files.deleteIfExists(folder);
    }
}
