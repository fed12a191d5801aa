package kenning.analysis;

import java.util.function.Predicate;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Flag;
import kenning.model.Indicator;
import kenning.model.Period;
import kenning.model.Place;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// One thing that a story can be looked for by.
public sealed interface Criterion {
    /// What it is about. A story answers to one criterion of each kind that is asked about.
    enum Kind {
        PLACE,
        VOICE,
        PERIOD,
        CODE,
        CONSENT,
        CODED,
        FLAG,
        REVIEW
    }

    Kind kind();

    /// Whether it can mean anything there: what it names may have gone.
    default boolean isKnown(StoryTerms terms) {
        return true;
    }

    /// The question that it puts to each story.
    Predicate<StorySummary> question(StoryTerms terms);

    /// Of a place, or of one that lies in it.
    record InPlace(Place.Id place) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.PLACE;
        }

        @Override
        public boolean isKnown(StoryTerms terms) {
            return terms.places().stream().anyMatch(p -> p.id().equals(place));
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            var within = Place.within(terms.places(), place);
            return story -> story.story().place() != null && within.contains(story.story().place());
        }
    }

    /// Nobody has said of which place.
    record NoPlace() implements Criterion {
        @Override
        public Kind kind() {
            return Kind.PLACE;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.story().place() == null;
        }
    }

    record FromVoice(Voice.Id voice) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.VOICE;
        }

        @Override
        public boolean isKnown(StoryTerms terms) {
            return terms.voices().stream().anyMatch(v -> v.id().equals(voice));
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.voice() != null && story.voice().id().equals(voice);
        }
    }

    record FromFamily(VoiceFamily family) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.VOICE;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.voice() != null && story.voice().family() == family;
        }
    }

    /// Nobody has said from which role it was told.
    record NoVoice() implements Criterion {
        @Override
        public Kind kind() {
            return Kind.VOICE;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.voice() == null;
        }
    }

    /// Told in a period: a vague date counts when any of its days lies in it.
    record InPeriod(Period.Id period) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.PERIOD;
        }

        @Override
        public boolean isKnown(StoryTerms terms) {
            return terms.period(period).isPresent();
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            var found = terms.period(period);
            return story -> {
                var told = story.story().told();
                return told != null && found.isPresent() && found.get().holds(told);
            };
        }
    }

    /// Nobody has said when it was told.
    record NoDate() implements Criterion {
        @Override
        public Kind kind() {
            return Kind.PERIOD;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.story().told() == null;
        }
    }

    /// Coded with a code, or with one that lies under it.
    record CodedWith(Code.Id code) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.CODE;
        }

        @Override
        public boolean isKnown(StoryTerms terms) {
            return terms.codes().stream().anyMatch(c -> c.id().equals(code));
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            var within = terms.codesWithin(code);
            return story -> story.codes().stream().anyMatch(within::contains);
        }
    }

    /// Carries a sign of a leading indicator.
    record SignOf(Indicator.Id indicator) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.CODE;
        }

        @Override
        public boolean isKnown(StoryTerms terms) {
            return terms.indicators().stream().anyMatch(i -> i.id().equals(indicator));
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.indicators().contains(indicator);
        }
    }

    /// May be shown to an audience; for the team, to no other.
    record UpTo(Audience audience) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.CONSENT;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story ->
                    audience.needs()
                            .map(story.permission()::allows)
                            .orElse(story.permission().widest() == Audience.TEAM);
        }
    }

    /// Nothing was ever recorded of what may be done with it.
    record NoConsent() implements Criterion {
        @Override
        public Kind kind() {
            return Kind.CONSENT;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.said() == null;
        }
    }

    /// Carries a code or a sign, or none at all.
    record Coded(boolean coded) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.CODED;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> coded == story.codings() > 0;
        }
    }

    record Flagged(Flag flag) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> story.story().flags().contains(flag);
        }
    }

    /// Its teller went through it, or has not yet.
    record Reviewed(boolean reviewed) implements Criterion {
        @Override
        public Kind kind() {
            return Kind.REVIEW;
        }

        @Override
        public Predicate<StorySummary> question(StoryTerms terms) {
            return story -> reviewed == (story.story().reviewed() != null);
        }
    }
}
