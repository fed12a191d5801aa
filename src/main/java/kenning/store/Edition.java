package kenning.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// A project's file as it stood at one moment: who wrote it, how far, and how much it held. Two
/// editions of a project are compared by their sessions, never by the time of a clock.
///
/// @param guid of the project
/// @param generation how many times it was written
/// @param sessions that wrote it, the oldest first; the newest 500 at most
/// @param rows how many there are of each kind
/// @param steps of its history; one that was undone or overtaken stays one
/// @param undone how many of them do not hold any more
/// @param changed when its newest step was made; none before the first
/// @param by the label of the member who made that step; empty when nobody was named
public record Edition(
        String guid,
        long generation,
        List<Lineage.Session> sessions,
        Map<Table, Long> rows,
        long steps,
        long undone,
        @Nullable Instant changed,
        String by) {

    public Edition {
        sessions = List.copyOf(sessions);
        rows = Map.copyOf(rows);
    }

    /// Of a project that is open.
    public static Edition read(Reading reading) {
        var rows = new EnumMap<Table, Long>(Table.class);
        for (var table : Table.values()) {
            rows.put(table, reading.number("SELECT count(*) FROM " + table.sql()));
        }
        var last = History.newest(reading, 1);
        var member = last.isEmpty() ? null : last.getFirst().member();
        return new Edition(
                ProjectGuid.of(reading),
                reading.number("SELECT generation FROM meta WHERE id = 1"),
                Lineage.list(reading).reversed(),
                rows,
                reading.number("SELECT count(*) FROM journal_step"),
                reading.number(
                        "SELECT count(*) FROM journal_step WHERE state IN ('undone', 'dropped')"),
                last.isEmpty() ? null : last.getFirst().made(),
                member == null
                        ? ""
                        : reading.first(
                                        "SELECT label FROM member WHERE id = ?",
                                        row -> row.text("label"),
                                        member.value())
                                .orElse(""));
    }

    /// Of a file that nobody in this process has open; it is looked through before, page by page.
    ///
    /// @throws Refusal when it is missing, foreign, newer or damaged
    public static Edition of(Path file) throws Refusal {
        try (var project = Project.open(file, Access.READ)) {
            return Project.await(project.read(Edition::read));
        }
    }

    public long count(Table table) {
        return rows.getOrDefault(table, 0L);
    }

    /// How many rows there are in all.
    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The session that wrote last; empty when none ever did.
    public String session() {
        return sessions.isEmpty() ? "" : sessions.getLast().session();
    }

    /// Whether it is the very same edition, by who wrote it last and how far.
    public boolean isSameAs(Edition other) {
        return guid.equals(other.guid)
                && session().equals(other.session())
                && generation == other.generation;
    }
}
