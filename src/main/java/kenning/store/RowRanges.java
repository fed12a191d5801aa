package kenning.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;

/// Reads a table of a damaged file by its row numbers: whole ranges as long as that goes, and where
/// it does not, halves of halves down to the single rows that cannot be had. A page that is gone
/// costs the rows that lay on it and no others.
final class RowRanges {
    /// So many single rows are asked for in vain before the rest of a table is given up: far more
    /// than a project has, and soon reached where a table has no end.
    private static final int MOST_VAIN = 30_000;

    /// After so many in vain, with not one row read, it is asked whether there is any at all.
    private static final int FIRST_VAIN = 2_000;

    /// So many rows, spread over all numbers there can be, are asked for then.
    private static final int PROBES = 400;

    private static final long WITHOUT_END = 1L << 22;

    private final Connection db;
    private final String table;
    private final List<String> columns;
    private final Progress progress;
    private final Deque<long[]> ranges = new ArrayDeque<>();
    private long read;
    private long vain;
    private boolean probed;
    private long known = -1;
    private Set<Long> inIndex = Set.of();
    private long lost;
    private long greatest;

    RowRanges(Connection db, String table, List<String> columns, Progress progress) {
        this.db = db;
        this.table = table;
        this.columns = columns;
        this.progress = progress;
    }

    /// What is done with a row that could be read.
    @FunctionalInterface
    interface Taker {
        /// @param values in the order of the columns
        void take(long row, @Nullable Object[] values) throws SQLException;
    }

    /// Reads everything that can be read.
    void read(Taker taker) throws SQLException {
        index();
        long last = last();
        if (last < 1) {
            return;
        }
        ranges.push(new long[] {1, last});
        var sql =
                "SELECT rowid, %s FROM main.%s NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
                        .formatted(String.join(", ", columns), table);
        while (!ranges.isEmpty() && vain < MOST_VAIN) {
            progress.checkCancelled();
            var range = ranges.pop();
            take(sql, range[0], range[1], taker);
            if (vain == FIRST_VAIN && read == 0 && !probed && !answersAnywhere(sql, last)) {
                return;
            }
        }
    }

    /// Whether any row can be asked for without a failure; where every one fails, what leads to the
    /// rows is gone, and no single one can be had.
    private boolean answersAnywhere(String sql, long last) {
        probed = true;
        for (int i = 0; i < PROBES; i++) {
            long evenly = 1 + last / PROBES * i;
            long closer = Math.round(Math.pow((double) last, (double) i / PROBES));
            if (answers(sql, evenly) || answers(sql, closer)) {
                return true;
            }
        }
        return false;
    }

    private boolean answers(String sql, long row) {
        try (var statement = db.prepareStatement(sql)) {
            statement.setLong(1, row);
            statement.setLong(2, row);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    values(results);
                }
                return true;
            }
        } catch (SQLException damaged) {
            return false;
        }
    }

    /// How many rows could be read.
    long read() {
        return read;
    }

    /// How many could not: exactly where an index of the table is whole, at most so many otherwise.
    ///
    /// @param lacking whether rows can be missing without a word
    long lost(boolean lacking) {
        if (known >= 0) {
            return Math.max(0, known - read);
        }
        return lacking && greatest > 0 ? Math.max(lost, greatest - read) : lost;
    }

    /// Whether nothing answered, and nothing says how many rows there were.
    boolean isUnknown() {
        return known < 0 && read == 0 && greatest == 0 && lost > 0;
    }

    /// A statement of its own for each range: one that has failed is not trusted again.
    private void take(String sql, long from, long to, Taker taker) throws SQLException {
        long next = from;
        try (var statement = db.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    long row = results.getLong(1);
                    var values = values(results);
                    next = row + 1;
                    read++;
                    taker.take(row, values);
                }
            }
        } catch (Unusable e) {
            throw e;
        } catch (SQLException e) {
            halve(next, to);
        }
    }

    /// A failure that is not the damaged file's.
    static final class Unusable extends SQLException {
        Unusable(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        }
    }

    private @Nullable Object[] values(ResultSet results) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = results.getObject(i + 2);
        }
        return values;
    }

    private void halve(long from, long to) {
        if (from >= to) {
            vain++;
            if (from == to && (known < 0 || inIndex.contains(from))) {
                lost++;
            }
            return;
        }
        long middle = from + (to - from) / 2;
        ranges.push(new long[] {middle + 1, to});
        ranges.push(new long[] {from, middle});
    }

    /// The rows that an index knows of, where there is one and it is whole. Without one the same
    /// question would be answered from the table itself, which knows nothing of what it lost.
    private void index() {
        if (number("SELECT count(*) FROM pragma_index_list('%s')".formatted(table)) < 1) {
            return;
        }
        var rows = new HashSet<Long>();
        try (var statement = db.createStatement();
                var results = statement.executeQuery("SELECT rowid + 0 FROM main." + table)) {
            while (results.next()) {
                rows.add(results.getLong(1));
            }
            inIndex = rows;
            known = rows.size();
        } catch (SQLException damaged) {
            known = -1;
        }
    }

    /// The greatest row number there can be.
    private long last() {
        long most = 0;
        boolean certain = known >= 0;
        for (long row : inIndex) {
            most = Math.max(most, row);
        }
        if (!certain) {
            for (var sql :
                    List.of(
                            "SELECT max(rowid) FROM main.%s NOT INDEXED",
                            "SELECT max(rowid + 0) FROM main.%s",
                            "SELECT seq FROM main.sqlite_sequence WHERE name = '%s'")) {
                long answer = number(sql.formatted(table));
                certain |= answer >= 0;
                most = Math.max(most, answer);
            }
        }
        greatest = certain && most < WITHOUT_END ? most : 0;
        return certain ? Math.min(most, WITHOUT_END << 10) : WITHOUT_END;
    }

    private long number(String sql) {
        try (var statement = db.createStatement();
                var results = statement.executeQuery(sql)) {
            return results.next() ? results.getLong(1) : -1;
        } catch (SQLException damaged) {
            return -1;
        }
    }
}
