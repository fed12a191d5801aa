package kenning.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kenning.model.Permission;
import kenning.model.Story;

/// Who may see what today, laid over an earlier state of the project: of then and now the stricter
/// holds. A story whose words, title or teller's name have changed since, or that is no longer
/// there, stays with the team: what was changed may have been changed so that it is not read.
final class Sight {
    private record Face(String sha256, String title, String pseudonym) {}

    private final Map<Story.Id, Permission> permissions;
    private final Set<Story.Id> held;
    private final Set<Story.Id> notForRoom;
    private final Set<Long> notPrivate;
    private final Map<Story.Id, Face> faces;

    private Sight(Reading reading) {
        permissions = Consents.withoutHold(reading, Consents.newest(reading));
        held = Stories.held(reading);
        notForRoom =
                new HashSet<>(
                        reading.list(
                                "SELECT id FROM story WHERE not_for_room = 1",
                                row -> new Story.Id(row.number("id"))));
        notPrivate =
                new HashSet<>(
                        reading.list(
                                "SELECT id FROM noticing WHERE private = 0",
                                row -> row.number("id")));
        faces = faces(reading);
    }

    static Sight of(Reading reading) {
        return new Sight(reading);
    }

    private static Map<Story.Id, Face> faces(Reading reading) {
        var faces = new HashMap<Story.Id, Face>();
        reading.list(
                "SELECT s.id, s.title, coalesce(d.sha256, '') AS sha256, coalesce(t.pseudonym, '') AS pseudonym"
                        + " FROM story s JOIN teller t ON t.id = s.teller_id LEFT JOIN digest d ON d.story_id = s.id",
                row ->
                        faces.put(
                                new Story.Id(row.number("id")),
                                new Face(
                                        row.text("sha256"),
                                        row.text("title"),
                                        row.text("pseudonym"))));
        return faces;
    }

    /// Limits an earlier state, whose digests are its own, to what may be seen today.
    void limit(Tx tx) {
        var then = Consents.withoutHold(tx, Consents.newest(tx));
        var now = faces(tx);
        for (var story : then.entrySet()) {
            var id = story.getKey();
            var same = faces.get(id) != null && faces.get(id).equals(now.get(id));
            var today = same ? permissions.getOrDefault(id, Permission.TEAM_ONLY) : null;
            var least = today == null ? Permission.TEAM_ONLY : story.getValue().strictest(today);
            if (!least.equals(story.getValue())) {
                Consents.add(tx, id, least, null, "");
            }
            if (held.contains(id)) {
                tx.update("UPDATE story SET held = 1 WHERE id = ?", id.value());
            }
            if (notForRoom.contains(id)) {
                tx.update("UPDATE story SET not_for_room = 1 WHERE id = ?", id.value());
            }
        }
        for (long id : tx.list("SELECT id FROM noticing WHERE private = 0", r -> r.number("id"))) {
            if (!notPrivate.contains(id)) {
                tx.update("UPDATE noticing SET private = 1 WHERE id = ?", id);
            }
        }
    }
}
