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
    private static final int WIDEST = 60;

    private final List<String> columns;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /// @param columns the names of the fields; the headings stand in the messages under
    ///   `column.NAME`
    Listing(String... columns) {
        this.columns = List.of(columns);
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

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written as JSON", e);
        }
    }

    private void printTable(PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(c -> Messages.get("column." + c)).toList());
        for (var row : rows) {
            lines.add(columns.stream().map(c -> cell(row.get(c))).toList());
        }
        var widths = new int[columns.size()];
        for (var line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString().replaceAll("\\s+", " ");
        return width(text) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
