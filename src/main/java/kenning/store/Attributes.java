package kenning.store;

import java.util.Collection;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryAttributes;

/// Setting the same for several stories.
public final class Attributes {
    private Attributes() {}

    /// Touches only the rows in which something becomes another thing.
    ///
    /// @throws Refusal when a consent would be widened without saying how and when that was agreed
    public static void set(Tx tx, Collection<Story.Id> stories, StoryAttributes attributes)
            throws Refusal {
        for (var story : stories) {
            set(tx, story, attributes);
        }
    }

    private static void set(Tx tx, Story.Id story, StoryAttributes attributes) throws Refusal {
        var place = attributes.place();
        if (place != null) {
            put(tx, story, "place_id", place.value());
        }
        if (attributes.told() != null) {
            put(tx, story, "told", attributes.told());
        }
        if (attributes.method() != null) {
            put(tx, story, "method", attributes.method());
        }
        if (attributes.reviewed() != null) {
            put(tx, story, "reviewed", attributes.reviewed());
        }
        attributes.flags().forEach((flag, raised) -> put(tx, story, Stories.column(flag), raised));
        var voice = attributes.voice();
        if (voice != null) {
            tx.update(
                    "UPDATE teller SET voice_id = ?1 WHERE id = (SELECT teller_id FROM story WHERE id = ?2)"
                            + " AND voice_id IS NOT ?1",
                    voice.value(),
                    story.value());
        }
        var said = attributes.consent();
        var now = said == null ? null : Stories.find(tx, story).orElse(null);
        if (said != null && now != null && attributes.changesConsent(now)) {
            Consents.say(tx, story, said.permission(), said.given(), said.how());
        }
    }

    private static void put(Tx tx, Story.Id story, String column, Object value) {
        tx.update(
                "UPDATE story SET %1$s = ?1 WHERE id = ?2 AND %1$s IS NOT ?1".formatted(column),
                value,
                story.value());
    }
}
