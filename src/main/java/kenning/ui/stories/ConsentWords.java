package kenning.ui.stories;

import java.util.Arrays;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.ConsentEntry;
import kenning.model.Permission;
import kenning.model.StorySummary;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.text.DateWords;
import kenning.text.Messages;

/// What may be done with a story, in words.
final class ConsentWords {
    private ConsentWords() {}

    /// How far a story may go, as its badge says.
    static String badge(StorySummary story) {
        if (story.said() == null) {
            return Messages.get("uses.unrecorded");
        }
        var permission = story.permission();
        var widest = permission.widest();
        if (widest != Audience.TEAM) {
            return Messages.get("uses.upTo", Messages.get("audience." + widest.code()));
        }
        return Messages.get(permission.allows(Use.COUNTED) ? "uses.counted" : "uses.team");
    }

    static String use(Use use) {
        return Messages.get("use." + use.code());
    }

    static String wording(Wording wording) {
        return Messages.get("wording." + wording.code());
    }

    static String permission(Permission permission) {
        if (permission.uses().isEmpty()) {
            return Messages.get("uses.team");
        }
        return Arrays.stream(Use.values())
                        .filter(permission::allows)
                        .map(ConsentWords::use)
                        .collect(Collectors.joining(", "))
                + " · "
                + wording(permission.wording());
    }

    /// What was said, for what, when and how.
    static String entry(ConsentEntry entry) {
        var given = entry.given();
        return Messages.get(
                entry.story() == null ? "consent.entry.teller" : "consent.entry.story",
                permission(entry.permission()),
                given == null ? Messages.get("consent.noDate") : DateWords.of(given),
                entry.how().isBlank() ? Messages.get("consent.noHow") : entry.how());
    }
}
