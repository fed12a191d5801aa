package kenning.analysis;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;

/// The orders in which stories are listed. Where an order does not tell two stories apart, the one
/// that came first stands first.
public enum StoryOrder {
    CAME,
    /// The newest first; those without a date at the end.
    TOLD,
    /// As a person would put them in order: "Story 9" before "Story 10", whatever the case.
    TITLE,
    /// By the name of the place; those without one at the end.
    PLACE,
    /// By family, community first, and in it by the name of the role; those without one at the end.
    VOICE,
    LEAST_CODED,
    LONGEST;

    private static final List<VoiceFamily> FAMILIES = List.of(VoiceFamily.values());

    private static final Pattern DIGITS = Pattern.compile("0*([0-9]{1,18})(?![0-9])");

    /// Words by the rules of English, one after the other, since a collator passes over the spaces
    /// between them.
    private record Words(List<CollationKey> keys) implements Comparable<Words> {
        @Override
        public int compareTo(Words other) {
            int shared = Math.min(keys.size(), other.keys.size());
            for (int i = 0; i < shared; i++) {
                int order = keys.get(i).compareTo(other.keys.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(keys.size(), other.keys.size());
        }
    }

    private static final Words NONE = new Words(List.of());

    private record Placed(StorySummary story, Words words) {}

    /// The stories in this order.
    ///
    /// @param stories as they came
    public List<StorySummary> of(Collection<StorySummary> stories) {
        var collator = Collator.getInstance(Locale.UK);
        var placed = new ArrayList<Placed>(stories.size());
        for (var story : stories) {
            placed.add(new Placed(story, words(name(story), collator)));
        }
        placed.sort(comparator());
        return placed.stream().map(Placed::story).toList();
    }

    private Comparator<Placed> comparator() {
        var byWords = Comparator.comparing(Placed::words);
        return switch (this) {
            case CAME -> Comparator.comparingLong(p -> p.story().id().value());
            case TOLD -> Comparator.comparing(StoryOrder::told).reversed();
            case TITLE -> byWords;
            case PLACE ->
                    Comparator.<Placed, Boolean>comparing(p -> p.story().placeName().isEmpty())
                            .thenComparing(byWords);
            case VOICE -> Comparator.comparingInt(StoryOrder::family).thenComparing(byWords);
            case LEAST_CODED -> Comparator.comparingDouble(p -> p.story().progress());
            case LONGEST -> Comparator.<Placed>comparingInt(p -> p.story().words()).reversed();
        };
    }

    private String name(StorySummary story) {
        return switch (this) {
            case TITLE -> story.title();
            case PLACE -> story.placeName();
            case VOICE -> story.voice() == null ? "" : story.voice().name();
            case CAME, TOLD, LEAST_CODED, LONGEST -> "";
        };
    }

    private static String told(Placed placed) {
        var told = placed.story().story().told();
        return told == null ? "" : told.iso();
    }

    private static int family(Placed placed) {
        var voice = placed.story().voice();
        return voice == null ? FAMILIES.size() : FAMILIES.indexOf(voice.family());
    }

    private static Words words(String name, Collator collator) {
        if (name.isEmpty()) {
            return NONE;
        }
        var keys = new ArrayList<CollationKey>();
        for (var word : counted(name).strip().split("\\s+")) {
            keys.add(collator.getCollationKey(word));
        }
        return new Words(keys);
    }

    /// With every number as wide as the widest, so that its first digit weighs what it should.
    private static String counted(String name) {
        return DIGITS.matcher(name)
                .replaceAll(found -> "0".repeat(18 - found.group(1).length()) + found.group(1));
    }
}
