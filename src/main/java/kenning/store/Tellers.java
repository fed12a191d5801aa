package kenning.store;

import java.util.List;
import kenning.model.Place;
import kenning.model.Teller;
import kenning.model.Voice;
import org.jspecify.annotations.Nullable;

/// The people whose experiences the stories are: no names, only what they chose to be called here.
public final class Tellers {
    private Tellers() {}

    public static Teller.Id add(
            Tx tx, @Nullable String pseudonym, Voice.@Nullable Id voice, Place.@Nullable Id place) {
        return new Teller.Id(
                tx.insert(
                        "INSERT INTO teller(guid, pseudonym, voice_id, place_id) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        pseudonym,
                        voice == null ? null : voice.value(),
                        place == null ? null : place.value()));
    }

    public static List<Teller> list(Reading reading) {
        return reading.list(
                "SELECT * FROM teller ORDER BY id",
                row -> {
                    var voice = row.numberOrNull("voice_id");
                    var place = row.numberOrNull("place_id");
                    return new Teller(
                            new Teller.Id(row.number("id")),
                            row.textOrNull("pseudonym"),
                            voice == null ? null : new Voice.Id(voice),
                            place == null ? null : new Place.Id(place),
                            row.text("told_role"));
                });
    }

    public static void setVoice(Tx tx, Teller.Id teller, Voice.@Nullable Id voice) {
        tx.update(
                "UPDATE teller SET voice_id = ? WHERE id = ?",
                voice == null ? null : voice.value(),
                teller.value());
    }

    /// What they chose to be called here; none when they did not.
    public static void setPseudonym(Tx tx, Teller.Id teller, @Nullable String pseudonym) {
        tx.update("UPDATE teller SET pseudonym = ? WHERE id = ?", pseudonym, teller.value());
    }

    /// What the teller called themselves.
    public static void setToldRole(Tx tx, Teller.Id teller, String role) {
        tx.update("UPDATE teller SET told_role = ? WHERE id = ?", role.strip(), teller.value());
    }
}
