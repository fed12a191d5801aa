package kenning.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// An answer of several rows: a plain table for people, or an array of objects for programs.
final class Listing {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// A table cell is cut after so many characters; JSON is not.
    private static final int WIDEST = 44;

    /// So wide is a line, if its last column does not become narrower than `NARROWEST`.
    private static final int LINE = 100;

    private static final int NARROWEST = 28;

    private final List<String> columns;
    private boolean wrapping;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /// @param columns the names of the fields; the headings stand in the messages under
    ///   `column.NAME`
    Listing(String... columns) {
        this.columns = List.of(columns);
    }

    /// The last column of the table is a sentence: never cut, but broken into lines.
    Listing wrapping() {
        wrapping = true;
        return this;
    }

    Listing row(@Nullable Object... values) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values[i]);
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// How many columns there are.
    int columns() {
        return columns.size();
    }

    /// The rows as objects, for an answer that holds more than one list.
    List<Map<String, @Nullable Object>> rows() {
        return List.copyOf(rows);
    }

    /// @param none the key of the sentence when there is no row
    void print(PrintWriter out, boolean json, String none) {
        if (json) {
            out.println(json(rows));
        } else if (rows.isEmpty()) {
            out.println(Messages.get(none));
        } else {
            printTable(out);
        }
    }

    /// A name of a file or folder from its end, so that a cut leaves what tells it from others.
    static String ending(Object path) {
        var text = path.toString();
        int length = width(text);
        return length <= WIDEST
                ? text
                : "…" + text.substring(text.offsetByCodePoints(0, length - WIDEST + 1));
    }

    /// One object, its fields in this order.
    ///
    /// @param pairs a name, its value, a name, its value
    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i].toString(), pairs[i + 1]);
        }
        return object;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written as JSON", e);
        }
    }

    private void printTable(PrintWriter out) {
        int last = columns.size() - 1;
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(c -> Messages.get("column." + c)).toList());
        for (var row : rows) {
            var cells = new ArrayList<String>();
            for (int i = 0; i <= last; i++) {
                var cell = plain(row.get(columns.get(i)));
                cells.add(i < last ? cut(cell, WIDEST) : cell);
            }
            lines.add(cells);
        }
        var starts = new int[columns.size()];
        for (int i = 0; i < last; i++) {
            int at = i;
            starts[i + 1] =
                    starts[i] + 2 + lines.stream().mapToInt(l -> width(l.get(at))).max().orElse(0);
        }
        int room = Math.max(NARROWEST, LINE - starts[last]);
        for (var line : lines) {
            var text = new StringBuilder();
            for (int i = 0; i < last; i++) {
                pad(text.append(line.get(i)), starts[i + 1]);
            }
            var end = line.get(last);
            for (var piece : wrapping ? broken(end, room) : List.of(cut(end, room))) {
                out.println(text.append(piece).toString().stripTrailing());
                text.setLength(0);
                pad(text, starts[last]);
            }
        }
    }

    private static void pad(StringBuilder line, int to) {
        line.append(" ".repeat(Math.max(0, to - width(line.toString()))));
    }

    /// A text in lines of at most so many characters, broken between words; a longer word stays
    /// whole.
    private static List<String> broken(String text, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceAll("\\s+", " ");
    }

    private static String cut(String text, int widest) {
        return width(text) <= widest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }
}
