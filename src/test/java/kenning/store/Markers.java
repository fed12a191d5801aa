package kenning.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;

/// Puts a word into every field of every table of a project that takes words: neither moments and
/// days, nor names that only programs use, nor colours. The text of stories, which is counted, gets
/// it with a story of its own.
public final class Markers {
    private Markers() {}

    /// @return into how many fields it went
    public static int plant(Path file, String word) throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            var turn = new IncomingTurn(word, null, word + " said so.");
            var original = new Original(word + ".txt", "txt", "UTF-8", word.getBytes(UTF_8));
            var story = new IncomingStory(word, original, List.of(turn, turn), 0);
            Project.await(
                    project.edit(
                            Label.of(word), tx -> Intake.add(tx, List.of(story), Intake.PLAIN)));
        }
        int planted = 1;
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            var fields = new ArrayList<String[]>();
            try (var found =
                    statement.executeQuery(
                            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                                    + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
                                    + " AND t.name NOT IN ('meta', 'lineage', 'turn', 'was_turn')"
                                    + " AND upper(c.type) LIKE '%TEXT%'")) {
                while (found.next()) {
                    fields.add(new String[] {found.getString(1), found.getString(2)});
                }
            }
            for (var field : fields) {
                if (isForPrograms(statement, field[0], field[1])) {
                    continue;
                }
                planted += into(statement, field[0], field[1], word) ? 1 : 0;
            }
        }
        return planted;
    }

    private static boolean isForPrograms(java.sql.Statement statement, String table, String column)
            throws SQLException {
        try (var found =
                statement.executeQuery(
                        ("SELECT count(*) FROM \"%1$s\" WHERE \"%2$s\" GLOB '[0-9][0-9][0-9][0-9]*'"
                                        + " OR \"%2$s\" GLOB '#[0-9a-fA-F]*'"
                                        + " OR (length(\"%2$s\") > 30 AND \"%2$s\" NOT LIKE '%% %%')")
                                .formatted(table, column))) {
            return column.equals("tbl") || (found.next() && found.getInt(1) > 0);
        }
    }

    /// Whether the field takes words: one that may hold only a few given ones refuses.
    private static boolean into(
            java.sql.Statement statement, String table, String column, String word) {
        try {
            return statement.executeUpdate(
                            "UPDATE \"%s\" SET \"%s\" = '%s ' || rowid || ' ' || \"%s\" WHERE \"%s\" IS NOT NULL"
                                    .formatted(table, column, word, column, column))
                    > 0;
        } catch (SQLException refused) {
            return false;
        }
    }
}
