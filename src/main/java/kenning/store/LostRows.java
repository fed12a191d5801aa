package kenning.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.store.Checkup.Finding;

/// What a project holds less than a backup of it, although Kenning has written nothing since: what
/// another program, or a copy that went wrong, took away (reliability R16).
///
/// @param rows how many are gone, by what they are; never empty
public record LostRows(Backup backup, Map<Table, Long> rows) {
    public LostRows {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
    }

    /// Compares an open project with the backup of it that is furthest. Waits.
    ///
    /// @return nothing when something was written since, so that nobody can tell
    public static Optional<LostRows> since(Backups backups, Project project) throws Refusal {
        if (project.isCopy()) {
            return Optional.empty();
        }
        var guid = Project.await(project.read(ProjectGuid::of));
        var furthest =
                backups.list(guid).stream()
                        .filter(backup -> backup.good() && backup.manifest() != null)
                        .max(Comparator.comparingLong(LostRows::generation));
        if (furthest.isEmpty() || backups.behind(project) != 0) {
            return Optional.empty();
        }
        var lost = Project.await(project.read(reading -> lost(reading, furthest.get())));
        return lost.isEmpty() || !cameFrom(project, Edition.of(furthest.get().file()))
                ? Optional.empty()
                : Optional.of(new LostRows(furthest.get(), lost));
    }

    /// Whether a project went on from an edition of it, and not from another one that is as far.
    private static boolean cameFrom(Project project, Edition edition) throws Refusal {
        return Project.await(project.read(Lineage::list)).stream()
                .anyMatch(session -> session.session().equals(edition.session()));
    }

    private static long generation(Backup backup) {
        var manifest = backup.manifest();
        return manifest == null ? 0 : manifest.generation();
    }

    private static Map<Table, Long> lost(Reading reading, Backup backup) {
        var lost = new EnumMap<Table, Long>(Table.class);
        for (var table : Table.values()) {
            long gone =
                    backup.rows(table.sql())
                            - reading.number("SELECT count(*) FROM " + table.sql());
            if (gone > 0) {
                lost.put(table, gone);
            }
        }
        return lost;
    }

    /// What a check says of it.
    public List<Finding> findings() {
        return rows.keySet().stream().map(table -> new Finding("check.lost", table.sql())).toList();
    }
}
