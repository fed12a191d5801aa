package kenning.store;

import java.sql.SQLException;
import java.util.List;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Member;
import kenning.model.Note;
import kenning.model.Note.About;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;

/// What the team wrote about the project and its parts.
public final class Notes {
    private Notes() {}

    /// @throws Refusal when there is nothing in it
    public static Note.Id add(Tx tx, About about, String text) throws Refusal {
        if (text.isBlank()) {
            throw Refusal.of("note.empty");
        }
        return new Note.Id(
                tx.insert(
                        "INSERT INTO note(guid, story_id, code_id, teller_id, coding_id, text, member_id, made_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        about instanceof About.OfStory(var story) ? story.value() : null,
                        about instanceof About.OfCode(var code) ? code.value() : null,
                        about instanceof About.OfTeller(var teller) ? teller.value() : null,
                        about instanceof About.OfCoding(var coding) ? coding.value() : null,
                        text,
                        tx.memberId(),
                        tx.now()));
    }

    public static void change(Tx tx, Note.Id note, String text) {
        tx.update("UPDATE note SET text = ? WHERE id = ?", text, note.value());
    }

    /// Every note but those about held stories, the oldest first.
    public static List<Note> list(Reading reading) {
        return reading.list(
                """
                SELECT n.* FROM note n
                WHERE coalesce(n.story_id, (SELECT story_id FROM coding WHERE id = n.coding_id), 0)
                  NOT IN (SELECT id FROM story WHERE held = 1)
                ORDER BY n.id
                """,
                row ->
                        new Note(
                                new Note.Id(row.number("id")),
                                about(row),
                                row.text("text"),
                                member(row),
                                row.instant("made_at")));
    }

    private static About about(Row row) throws SQLException {
        var story = row.numberOrNull("story_id");
        if (story != null) {
            return new About.OfStory(new Story.Id(story));
        }
        var code = row.numberOrNull("code_id");
        if (code != null) {
            return new About.OfCode(new Code.Id(code));
        }
        var teller = row.numberOrNull("teller_id");
        if (teller != null) {
            return new About.OfTeller(new Teller.Id(teller));
        }
        var coding = row.numberOrNull("coding_id");
        return coding == null ? new About.TheProject() : new About.OfCoding(new Coding.Id(coding));
    }

    private static Member.@org.jspecify.annotations.Nullable Id member(Row row)
            throws SQLException {
        var member = row.numberOrNull("member_id");
        return member == null ? null : new Member.Id(member);
    }
}
