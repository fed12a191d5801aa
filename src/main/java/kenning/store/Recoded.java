package kenning.store;

import java.sql.SQLException;
import java.util.Collection;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// What came of giving passages another code.
///
/// @param moved how many carry it now in place of the one before
/// @param joined how many carried it already from the same member, so that one coding remains
public record Recoded(int moved, int joined) {
    private record Note(String note, String quotedVoice, boolean example) {
        static Note of(Row row) throws SQLException {
            return new Note(row.text("note"), row.text("quoted_voice"), row.flag("example"));
        }

        /// This one and what the other says beyond it.
        Note with(Note other) {
            var both = note.isBlank() || other.note.isBlank() || note.equals(other.note);
            return new Note(
                    both ? (note.isBlank() ? other.note : note) : note + "\n" + other.note,
                    quotedVoice.isBlank() ? other.quotedVoice : quotedVoice,
                    example || other.example);
        }
    }

    /// Every passage of one code.
    static Recoded all(Tx tx, Code.Id from, Code.Id to) throws Refusal {
        return of(
                tx,
                tx.list(
                        "SELECT id FROM coding WHERE code_id = ? ORDER BY id",
                        row -> new Coding.Id(row.number("id")),
                        from.value()),
                to);
    }

    /// @throws Refusal when the code is no longer there
    static Recoded of(Tx tx, Collection<Coding.Id> codings, Code.Id to) throws Refusal {
        Codes.there(tx, to);
        int moved = 0;
        int joined = 0;
        for (var coding : codings) {
            var same = sameThere(tx, coding, to);
            if (same == null) {
                moved +=
                        tx.update(
                                "UPDATE coding SET code_id = ?1 WHERE id = ?2 AND code_id <> ?1",
                                to.value(),
                                coding.value());
            } else {
                join(tx, coding, same);
                joined++;
            }
        }
        return new Recoded(moved, joined);
    }

    /// Another coding of the same passage by the same member, with that code; null when there is
    /// none.
    static Coding.@Nullable Id sameThere(Tx tx, Coding.Id coding, Code.Id to) {
        return tx.first(
                        """
                        SELECT b.id FROM coding a JOIN coding b ON b.first_turn = a.first_turn AND b.start = a.start
                          AND +b.last_turn = a.last_turn AND b.end = a.end AND +b.member_id IS a.member_id
                        WHERE a.id = ? AND +b.code_id = ? AND b.id <> a.id ORDER BY b.id
                        """,
                        row -> new Coding.Id(row.number("id")),
                        coding.value(),
                        to.value())
                .orElse(null);
    }

    private static void join(Tx tx, Coding.Id gone, Coding.Id kept) {
        var both = note(tx, kept).with(note(tx, gone));
        tx.update(
                "UPDATE coding SET note = ?, quoted_voice = ?, example = ? WHERE id = ?",
                both.note(),
                both.quotedVoice(),
                both.example(),
                kept.value());
        tx.update("UPDATE note SET coding_id = ? WHERE coding_id = ?", kept.value(), gone.value());
        Codings.remove(tx, gone);
    }

    private static Note note(Tx tx, Coding.Id coding) {
        return tx.first(
                        "SELECT note, quoted_voice, example FROM coding WHERE id = ?",
                        Note::of,
                        coding.value())
                .orElseThrow();
    }
}
