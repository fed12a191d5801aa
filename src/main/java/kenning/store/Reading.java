package kenning.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A moment in which the project can be asked. Only `store` can open it; it lives on the project
/// thread and for one call.
public sealed class Reading permits Tx {
    final Statements statements;

    Reading(Statements statements) {
        this.statements = statements;
    }

    /// Every row of an answer, in its order.
    <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... arguments) {
        try (var results = statements.ask(sql, arguments)) {
            var rows = new ArrayList<T>();
            var row = new Row(results);
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// The first row of an answer, if there is one.
    <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... arguments) {
        try (var results = statements.ask(sql, arguments)) {
            return results.next() ? Optional.of(reader.read(new Row(results))) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// The first column of the first row, as a number; 0 when there is none.
    long number(String sql, @Nullable Object... arguments) {
        try (var results = statements.ask(sql, arguments)) {
            return results.next() ? results.getLong(1) : 0;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
