package kenning.store;

import java.util.List;
import kenning.model.Refusal;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// The roles from which people speak.
public final class Voices {
    private Voices() {}

    public static Voice.Id add(Tx tx, String name, VoiceFamily family) {
        return new Voice.Id(
                tx.insert(
                        "INSERT INTO voice(guid, name, family) VALUES(?, ?, ?)",
                        Tx.guid(),
                        name,
                        family.code()));
    }

    /// Community first, then in the order in which they were added.
    public static List<Voice> list(Reading reading) {
        return reading
                .list(
                        "SELECT id, name, family FROM voice ORDER BY id",
                        row ->
                                new Voice(
                                        new Voice.Id(row.number("id")),
                                        row.text("name"),
                                        row.word("family", VoiceFamily.class)))
                .stream()
                .sorted(java.util.Comparator.comparing(Voice::family))
                .toList();
    }

    /// @throws Refusal when there is no such role, with the roles that there are
    public static Voice named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Voice::name, name, "voice.none", "voice.several");
    }

    public static void rename(Tx tx, Voice.Id voice, String name) {
        tx.update("UPDATE voice SET name = ? WHERE id = ?", name, voice.value());
    }
}
