package kenning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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
        return value(column, Instant::parse);
    }

    @Nullable Instant instantOrNull(String column) throws SQLException {
        return results.getString(column) == null ? null : instant(column);
    }

    LocalDate day(String column) throws SQLException {
        return value(column, LocalDate::parse);
    }

    @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return results.getString(column) == null ? null : day(column);
    }

    @Nullable VagueDate dateOrNull(String column) throws SQLException {
        return results.getString(column) == null ? null : value(column, VagueDate::new);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        return value(column, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> type) throws SQLException {
        return results.getString(column) == null ? null : word(column, type);
    }

    /// @throws UnreadableValue when the text is missing or means nothing
    private <T> T value(String column, Function<String, T> meaning) throws SQLException {
        var text = results.getString(column);
        try {
            return meaning.apply(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableValue(column, e);
        }
    }
}
