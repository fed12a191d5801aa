package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kenning.model.Refusal;

/// Where the work of a session goes when its file is no longer the one that was opened: a new file
/// beside it, or among Kenning's own things when that place is gone. SQLite still has the old file
/// open, though it has no name any more, and everything that was saved is in it.
final class SavedAside {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private SavedAside() {}

    /// @param spare where to go when the file's own folder is gone or cannot be written; need not
    ///   be there yet
    /// @return the new file, whole and verified
    static Path keep(Connection db, Statements statements, Path project, Path spare)
            throws Refusal {
        return keep(target -> WholeCopy.of(db, statements, target), project, spare);
    }

    /// @param copy a whole copy that this process does not have open
    /// @return the new file, whole and verified
    static Path keep(Path copy, Path project, Path spare) throws Refusal {
        return keep(target -> WholeCopy.of(copy, target), project, spare);
    }

    private interface Copying {
        Manifest to(Path target) throws Refusal;
    }

    private static Path keep(Copying copying, Path project, Path spare) throws Refusal {
        try {
            return keep(copying, project);
        } catch (Refusal notThere) {
            try {
                Permissions.ownFolder(spare);
                return keep(copying, spare.resolve(String.valueOf(project.getFileName())));
            } catch (IOException e) {
                notThere.addSuppressed(e);
                throw notThere;
            }
        }
    }

    private static Path keep(Copying copying, Path project) throws Refusal {
        var target = free(project);
        copying.to(target);
        return target;
    }

    private static Path free(Path project) {
        var name = String.valueOf(project.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        var when = WHEN.format(LocalDateTime.now(ZoneId.systemDefault()));
        var target = project;
        for (int i = 1; i == 1 || Files.exists(target); i++) {
            target =
                    project.resolveSibling(
                            "%s (kept %s%s)%s"
                                    .formatted(stem, when, i == 1 ? "" : ", " + i, ending));
        }
        return target;
    }

    /// Whether the connection still reads what this session wrote last.
    static boolean isOurs(Statements statements, String session, long generation) {
        try (var results = statements.ask("SELECT generation, session FROM meta WHERE id = 1")) {
            return results.next()
                    && results.getLong(1) == generation
                    && session.equals(results.getString(2));
        } catch (SQLException gone) {
            return false;
        }
    }
}
