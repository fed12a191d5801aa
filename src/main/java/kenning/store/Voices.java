package kenning.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// The roles from which people speak; no two have the same name.
public final class Voices {
    private Voices() {}

    /// @throws Refusal when it has no name, or that of another
    public static Voice.Id add(Tx tx, String name, VoiceFamily family) throws Refusal {
        return new Voice.Id(
                tx.insert(
                        "INSERT INTO voice(guid, name, family) VALUES(?, ?, ?)",
                        Tx.guid(),
                        free(tx, name, -1),
                        family.code()));
    }

    private static String free(Tx tx, String name, long but) throws Refusal {
        var others = list(tx).stream().filter(v -> v.id().value() != but).map(Voice::name).toList();
        return Names.free(name, others, "voice.noName", "voice.nameTaken");
    }

    /// Community first, then in the order in which they were added.
    public static List<Voice> list(Reading reading) {
        return reading.list("SELECT * FROM voice ORDER BY id", Voices::voice).stream()
                .sorted(Comparator.comparing(Voice::family))
                .toList();
    }

    public static Optional<Voice> find(Reading reading, Voice.Id voice) {
        return reading.first("SELECT * FROM voice WHERE id = ?", Voices::voice, voice.value());
    }

    /// @throws Refusal when there is no such role, with the roles that there are
    public static Voice named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Voice::name, name, "voice.none", "voice.several");
    }

    /// How many tellers of stories that are not on hold speak from each role; roles without any are
    /// not in it.
    public static Map<Voice.Id, Integer> tellers(Reading reading) {
        var tellers = new HashMap<Voice.Id, Integer>();
        reading.list(
                """
                SELECT voice_id, count(*) AS n FROM teller t WHERE voice_id IS NOT NULL
                AND EXISTS (SELECT 1 FROM story s WHERE s.teller_id = t.id AND s.held = 0) GROUP BY voice_id
                """,
                row -> tellers.put(new Voice.Id(row.number("voice_id")), row.small("n")));
        return tellers;
    }

    /// @throws Refusal when the name is empty, or that of another
    public static void rename(Tx tx, Voice.Id voice, String name) throws Refusal {
        tx.update(
                "UPDATE voice SET name = ? WHERE id = ?",
                free(tx, name, voice.value()),
                voice.value());
    }

    public static void setFamily(Tx tx, Voice.Id voice, VoiceFamily family) {
        tx.update("UPDATE voice SET family = ? WHERE id = ?", family.code(), voice.value());
    }

    /// Removes a role from which nobody speaks.
    ///
    /// @throws Refusal when tellers of stories have it
    public static void remove(Tx tx, Voice.Id voice) throws Refusal {
        long tellers =
                tx.number(
                        "SELECT count(*) FROM teller t JOIN story s ON s.teller_id = t.id WHERE t.voice_id = ?",
                        voice.value());
        var found = find(tx, voice);
        if (tellers > 0 && found.isPresent()) {
            throw Refusal.of("voice.hasTellers", found.get().name());
        }
        tx.update("DELETE FROM voice WHERE id = ?", voice.value());
    }

    private static Voice voice(Row row) throws SQLException {
        return new Voice(
                new Voice.Id(row.number("id")),
                row.text("name"),
                row.word("family", VoiceFamily.class));
    }
}
