package kenning.store;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextEdit;
import kenning.model.TextRange;

/// The codings and the signs of a story with the places where they stand: what must follow when the
/// words under them change.
///
/// @param marks as they stood before the change
record MarkRows(List<MarkRow> marks) {
    /// @param table `coding` or `signal`
    /// @param name of its code or indicator, for whoever must be told
    private record MarkRow(String table, long id, TextRange range, String name) {}

    static MarkRows of(Reading reading, Story.Id story) {
        var marks = new ArrayList<MarkRow>();
        for (var table : List.of("coding", "signal")) {
            marks.addAll(
                    reading.list(
                            Marks.BASE.formatted(" WHERE story_id = ?1")
                                    + "SELECT m.id, f.at + m.start AS range_start, l.at + m.end AS range_end, coalesce(n.%2$s, '–') AS name"
                                            .formatted(table, nameOf(table))
                                    + " FROM %1$s m JOIN base f ON f.id = m.first_turn JOIN base l ON l.id = m.last_turn LEFT JOIN %2$s n ON n.id = m.%2$s_id WHERE m.story_id = ?1"
                                            .formatted(table, kindOf(table)),
                            row ->
                                    new MarkRow(
                                            table,
                                            row.number("id"),
                                            Marks.range(row),
                                            row.text("name")),
                            story.value()));
        }
        return new MarkRows(marks);
    }

    private static String kindOf(String table) {
        return table.equals("coding") ? "code" : "indicator";
    }

    private static String nameOf(String table) {
        return table.equals("coding") ? "name" : "wording";
    }

    /// Moves every mark that an edit touches, or that stands behind it in the same turn, to where
    /// its words now stand, and keeps the words and what stands around them as they now are. Marks
    /// in later turns need not move: they are kept by their turn. One that begins with the line
    /// feed after a turn is kept by that turn.
    ///
    /// @param now the text with the edit
    /// @param edit in the story's text before it
    /// @param turnEnd where the edited turn ended in the text before it
    /// @throws Refusal when some mark would be left without a word
    void follow(Tx tx, StoryText now, TextEdit edit, int turnEnd) throws Refusal {
        var emptied = new LinkedHashSet<String>();
        var moved = new ArrayList<MarkRow>();
        var clusters = BreakIterator.getCharacterInstance(Locale.UK);
        clusters.setText(now.text());
        for (var mark : marks) {
            int start = mark.range().start();
            if ((start > turnEnd && start > edit.range().end() + Passage.ANCHOR)
                    || mark.range().end() < edit.range().start() - Passage.ANCHOR) {
                continue;
            }
            var range = whole(clusters, now.text().length(), edit.carry(mark.range()));
            if (range.in(now.text()).isBlank()) {
                emptied.add(mark.name());
            } else {
                moved.add(new MarkRow(mark.table(), mark.id(), range, mark.name()));
            }
        }
        if (!emptied.isEmpty()) {
            throw Refusal.of("correction.wouldEmpty", String.join("”, “", emptied));
        }
        for (var mark : moved) {
            Marks.place(tx, mark.table(), mark.id(), Passage.of(now, mark.range()));
        }
    }

    /// Grown to whole characters as people see them.
    private static TextRange whole(BreakIterator clusters, int length, TextRange range) {
        int start = range.start();
        int end = Math.min(range.end(), length);
        if (start > 0 && start < length && !clusters.isBoundary(start)) {
            start = clusters.preceding(start);
        }
        if (end > start && end < length && !clusters.isBoundary(end)) {
            end = clusters.following(end);
        }
        return new TextRange(start, Math.max(start, end));
    }
}
