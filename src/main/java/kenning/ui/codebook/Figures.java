package kenning.ui.codebook;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.analysis.VoiceMix;
import kenning.model.Direction;
import kenning.model.Provenance;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import kenning.text.Messages;

/// Figures and facts in words, community first.
final class Figures {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Figures() {}

    /// “7 stories: 5 community, 2 practice”.
    static String stories(VoiceMix mix) {
        var families = new ArrayList<String>();
        for (var family : VoiceFamily.values()) {
            int stories = mix.of(family).stories();
            if (stories > 0) {
                families.add(Messages.get("family.count." + family.code(), stories));
            }
        }
        if (mix.unknown().stories() > 0) {
            families.add(Messages.get("status.voiceUnknown", mix.unknown().stories()));
        }
        return Messages.get("codebook.stories", mix.all().stories(), String.join(", ", families));
    }

    static String accessible(Row.OfCode it) {
        return Messages.get(
                "codebook.row.accessible",
                it.code().name(),
                it.mix().all().passages(),
                stories(it.mix()));
    }

    static String accessible(Row.OfIndicator it) {
        return Messages.get(
                "codebook.indicator.accessible",
                it.indicator().wording(),
                it.signs().of(Direction.TOWARD),
                it.signs().of(Direction.AWAY),
                it.signs().of(Direction.MIXED),
                it.signs().of(Direction.WAITING));
    }

    /// “▲ 2 toward”.
    static String sign(Direction direction, int count) {
        return direction.mark() + " " + count + " " + Messages.get("direction." + direction.code());
    }

    /// Whose words and from where: story, voice, place, date, and who marked them.
    static String facts(Provenance from) {
        var voice = from.voice();
        var told = from.told();
        var parts =
                List.of(
                        voice == null ? Messages.get("stories.noVoice") : voice.name(),
                        from.place(),
                        told == null ? "" : date(told),
                        from.member().isEmpty() ? "" : Messages.get("codebook.by", from.member()));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /// A date as people write it.
    static String date(VagueDate date) {
        return switch (date.iso().length()) {
            case 4 -> date.iso();
            case 7 -> MONTH.format(date.first());
            default -> DAY.format(date.first());
        };
    }
}
