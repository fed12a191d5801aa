package kenning.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a project file holds, in numbers: two files with the same manifest hold the same, and a
/// file that holds less than its manifest says is not whole. No word of a story is in it.
///
/// @param guid of the project
/// @param generation how many times it had been written
/// @param version of its schema
/// @param rows how many, by table
/// @param sha256 over the shape and then every value of every row, table after table
public record Manifest(
        String guid, long generation, int version, SortedMap<String, Long> rows, String sha256) {
    public Manifest {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// How many rows a table has; 0 when there is no such table.
    public long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /// How many rows there are in all.
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Reads everything once, at some 100 MB a second. The caller sees to it that nothing is
    /// written meanwhile.
    static Manifest of(Statements statements) throws SQLException {
        var reading = new ManifestReading(statements);
        reading.goOn(statements, Long.MAX_VALUE);
        return reading.manifest();
    }
}
