package kenning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kenning.model.VagueDate;
import org.jspecify.annotations.Nullable;

/// The row at hand of an answer, read by column name.
final class Row {
    /// Makes a value of a row.
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    long number(String column) throws SQLException {
        return results.getLong(column);
    }

    int small(String column) throws SQLException {
        return results.getInt(column);
    }

    @Nullable Long numberOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    boolean flag(String column) throws SQLException {
        return results.getInt(column) != 0;
    }

    @Nullable Boolean flagOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value != 0;
    }

    String text(String column) throws SQLException {
        return results.getString(column);
    }

    @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    byte[] bytes(String column) throws SQLException {
        return results.getBytes(column);
    }

    Instant instant(String column) throws SQLException {
        return Instant.parse(results.getString(column));
    }

    LocalDate day(String column) throws SQLException {
        return LocalDate.parse(results.getString(column));
    }

    @Nullable LocalDate dayOrNull(String column) throws SQLException {
        var text = results.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Nullable VagueDate dateOrNull(String column) throws SQLException {
        var text = results.getString(column);
        return text == null ? null : new VagueDate(text);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, results.getString(column).toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> type) throws SQLException {
        var text = results.getString(column);
        return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
