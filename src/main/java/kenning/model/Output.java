package kenning.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody chose for a report, or for the screens of an event. It holds no words of stories,
/// only which things were chosen: what is deleted leaves it by itself, and whether a thing may be
/// shown is asked anew each time.
///
/// @param first the first day of the time that it is about, none for the beginning
/// @param last the last day, none for no end
/// @param saysWhatIsEmpty whether a section without anything in it says so; otherwise it is left
///   out
/// @param question the question for the room; empty for the usual one
/// @param places none for all
/// @param items in the order chosen; none of a kind where nobody has chosen
public record Output(
        Id id,
        Kind kind,
        Audience audience,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean saysWhatIsEmpty,
        String question,
        Set<Place.Id> places,
        List<Item> items) {

    /// That of one which is not in the project yet.
    public static final Id NEW = new Id(0);

    public record Id(long value) {}

    public enum Kind {
        REPORT,
        SCREENS;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One thing that was chosen.
    public sealed interface Item {
        record OfInsight(Insight.Id insight) implements Item {}

        record OfCode(Code.Id code) implements Item {}

        record OfIndicator(Indicator.Id indicator) implements Item {}

        record OfQuote(Coding.Id coding) implements Item {}
    }

    public Output {
        places = Set.copyOf(places);
        items = List.copyOf(items);
    }

    /// One for which nothing was chosen yet.
    public static Output nothingChosen(Kind kind, Audience audience) {
        return new Output(NEW, kind, audience, null, null, true, "", Set.of(), List.of());
    }

    public Output withAudience(Audience now) {
        return new Output(id, kind, now, first, last, saysWhatIsEmpty, question, places, items);
    }

    public Output withDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Output(id, kind, audience, from, to, saysWhatIsEmpty, question, places, items);
    }

    public Output sayingWhatIsEmpty(boolean now) {
        return new Output(id, kind, audience, first, last, now, question, places, items);
    }

    public Output withQuestion(String now) {
        return new Output(id, kind, audience, first, last, saysWhatIsEmpty, now, places, items);
    }

    public Output withPlaces(Set<Place.Id> now) {
        return new Output(id, kind, audience, first, last, saysWhatIsEmpty, question, now, items);
    }

    public Output withItems(List<Item> now) {
        return new Output(id, kind, audience, first, last, saysWhatIsEmpty, question, places, now);
    }
}
