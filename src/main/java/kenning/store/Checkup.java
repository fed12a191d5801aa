package kenning.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Story;

/// Looks whether everything in the project holds together. Reads only.
public final class Checkup {
    private Checkup() {}

    /// One thing that does not hold.
    ///
    /// @param key of the sentence
    /// @param where a story's number, a table's name, or empty
    public record Finding(String key, String where) {}

    /// @return nothing when everything holds
    public static List<Finding> run(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var line :
                reading.list("PRAGMA integrity_check(20)", row -> row.text("integrity_check"))) {
            if (!line.equals("ok")) {
                findings.add(new Finding("check.pages", line));
            }
        }
        reading.list(
                "PRAGMA foreign_key_check",
                row -> findings.add(new Finding("check.links", row.text("table"))));
        Soundness.check(reading, findings);
        for (var story :
                reading.list(
                        "SELECT id FROM story ORDER BY id",
                        row -> new Story.Id(row.number("id")))) {
            checkText(reading, story, findings);
        }
        Marks.shifted(reading)
                .forEach(s -> findings.add(new Finding("check.codings", Long.toString(s.value()))));
        Corrections.broken(reading)
                .forEach(s ->
                        findings.add(new Finding("check.corrections", Long.toString(s.value()))));
        Originals.damaged(reading)
                .forEach(
                        s -> findings.add(new Finding("check.original", Long.toString(s.value()))));
        checkErased(reading, findings);
        return findings;
    }

    private static void checkText(Reading reading, Story.Id story, List<Finding> findings) {
        var text = Stories.text(reading, story);
        var sha256 = Digests.sha256(text.text().getBytes(StandardCharsets.UTF_8));
        boolean same =
                reading.number(
                                "SELECT count(*) FROM digest WHERE story_id = ? AND sha256 = ?",
                                story.value(),
                                sha256)
                        == 1;
        var units =
                reading.list(
                        "SELECT units FROM turn WHERE story_id = ? ORDER BY position",
                        row -> row.small("units"),
                        story.value());
        var lengths = text.turns().stream().map(t -> t.text().length()).toList();
        if (!same || !units.equals(lengths)) {
            findings.add(new Finding("check.text", Long.toString(story.value())));
        }
    }

    /// What was erased must not be there.
    private static void checkErased(Reading reading, List<Finding> findings) {
        for (var table : Table.values()) {
            if (Erasures.isBack(reading, table)) {
                findings.add(new Finding("check.erased", table.sql()));
            }
        }
    }
}
