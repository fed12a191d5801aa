package kenning.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kenning.model.Permission;
import kenning.model.Story;

/// Everything that undo has to bring back: each row of each journaled table, and the digests that
/// follow them.
record State(Map<String, Map<Long, String>> rows) {
    static State of(Project project) throws Exception {
        return Project.await(project.read(State::read));
    }

    private static State read(Reading reading) {
        var rows = new LinkedHashMap<String, Map<Long, String>>();
        for (var table : Table.values()) {
            rows.put(table.sql(), table(reading, table.sql(), "id"));
        }
        rows.put("digest", table(reading, "digest", "story_id"));
        return new State(rows);
    }

    private static Map<Long, String> table(Reading reading, String table, String key) {
        var columns =
                reading.list(
                        "SELECT name FROM pragma_table_info('" + table + "')",
                        row -> row.text("name"));
        var all = new TreeMap<Long, String>();
        reading.list(
                "SELECT * FROM " + table,
                row -> {
                    var text = new StringBuilder();
                    for (var column : columns) {
                        text.append(row.textOrNull(column)).append('\u0001');
                    }
                    return all.put(row.number(key), text.toString());
                });
        return all;
    }

    static Map<Story.Id, Permission> permissions(Project project) throws Exception {
        return Project.await(project.read(Consents::effective));
    }
}
