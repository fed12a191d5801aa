package kenning.store;

import java.sql.SQLException;
import kenning.model.FamilyCount;
import kenning.model.Provenance;
import kenning.model.Story;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// What a list of passages says beside the words: which story, whose voice, where, when, and who
/// marked it.
final class Sources {
    static final String COLUMNS =
            """
            , s.title AS source_title, s.told AS source_told, v.id AS source_voice, v.name AS source_voice_name,
              v.family AS source_family, coalesce(p.name, '') AS source_place, coalesce(root.name, '') AS source_area,
              coalesce(m.label, '') AS source_member
            """;

    /// From a coding or a sign, whose alias fills it in, to its story `s`.
    static final String JOINS =
            """
            JOIN story s ON s.id = %1$s.story_id JOIN teller t ON t.id = s.teller_id
            LEFT JOIN voice v ON v.id = t.voice_id
            LEFT JOIN place p ON p.id = s.place_id
            LEFT JOIN place root ON root.id = (
              WITH RECURSIVE up(id) AS (SELECT s.place_id UNION SELECT q.parent_id FROM place q JOIN up ON q.id = up.id)
              SELECT q.id FROM place q JOIN up ON up.id = q.id WHERE q.parent_id IS NULL)
            LEFT JOIN member m ON m.id = %1$s.member_id
            """;

    private Sources() {}

    /// Of a row that counts a family of voices.
    static FamilyCount count(Row row) throws SQLException {
        return new FamilyCount(
                row.wordOrNull("family", VoiceFamily.class),
                row.small("stories"),
                row.small("tellers"),
                row.small("n"));
    }

    static Provenance provenance(Row row) throws SQLException {
        var voice = row.numberOrNull("source_voice");
        return new Provenance(
                new Story.Id(row.number("story_id")),
                row.text("source_title"),
                voice == null
                        ? null
                        : new Voice(
                                new Voice.Id(voice),
                                row.text("source_voice_name"),
                                row.word("source_family", VoiceFamily.class)),
                row.text("source_place"),
                row.text("source_area"),
                row.dateOrNull("source_told"),
                row.text("source_member"));
    }
}
