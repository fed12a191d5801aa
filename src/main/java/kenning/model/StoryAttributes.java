package kenning.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is to hold for several stories at once. What is null, or not among the flags, stays as it
/// is.
///
/// @param voice from which role their tellers speak; it holds for all that these tellers told
/// @param flags raised, or taken off
public record StoryAttributes(
        Place.@Nullable Id place,
        Voice.@Nullable Id voice,
        @Nullable VagueDate told,
        @Nullable String method,
        Map<Flag, Boolean> flags,
        @Nullable Said consent,
        @Nullable VagueDate reviewed) {

    public static final StoryAttributes NONE =
            new StoryAttributes(null, null, null, null, Map.of(), null, null);

    /// What was agreed, when and how.
    public record Said(Permission permission, @Nullable VagueDate given, String how) {}

    public StoryAttributes {
        flags = Map.copyOf(flags);
    }

    /// Whether it says nothing.
    public boolean isNone() {
        return equals(NONE);
    }

    /// For how many stories each attribute would become another one.
    ///
    /// @param elsewhere stories that are not among them and get the voice too, since they were told
    ///   by the same people
    /// @param narrower of the consents, those that would allow less, or no more in any way
    /// @param wider those that would allow something that was not agreed before
    /// @param any stories in which at least one thing would change
    public record Effect(
            int place,
            int voice,
            int elsewhere,
            int told,
            int method,
            Map<Flag, Integer> flags,
            int narrower,
            int wider,
            int reviewed,
            int any) {

        public Effect {
            flags = Map.copyOf(flags);
        }
    }

    /// What it would do.
    ///
    /// @param chosen the stories that it is meant for
    /// @param all every story there is, the chosen ones among them
    public Effect effect(Collection<StorySummary> chosen, Collection<StorySummary> all) {
        var flagged = new EnumMap<Flag, Integer>(Flag.class);
        flags.keySet().forEach(flag -> flagged.put(flag, count(chosen, s -> changesFlag(s, flag))));
        var tellers = chosen.stream().map(s -> s.story().teller()).collect(Collectors.toSet());
        var ids = chosen.stream().map(StorySummary::id).collect(Collectors.toSet());
        var others =
                all.stream()
                        .filter(s -> !ids.contains(s.id()) && tellers.contains(s.story().teller()))
                        .toList();
        int wider = count(chosen, this::widens);
        return new Effect(
                count(chosen, this::changesPlace),
                count(chosen, this::changesVoice),
                count(others, this::changesVoice),
                count(chosen, this::changesTold),
                count(chosen, this::changesMethod),
                flagged,
                count(chosen, this::changesConsent) - wider,
                wider,
                count(chosen, this::changesReviewed),
                count(chosen, this::changes));
    }

    private interface Question {
        boolean isTrueOf(StorySummary story);
    }

    private static int count(Collection<StorySummary> stories, Question question) {
        return (int) stories.stream().filter(question::isTrueOf).count();
    }

    private boolean changes(StorySummary story) {
        return changesPlace(story)
                || changesVoice(story)
                || changesTold(story)
                || changesMethod(story)
                || changesConsent(story)
                || changesReviewed(story)
                || flags.keySet().stream().anyMatch(flag -> changesFlag(story, flag));
    }

    private boolean changesPlace(StorySummary story) {
        return place != null && !place.equals(story.story().place());
    }

    private boolean changesVoice(StorySummary story) {
        var has = story.voice();
        return voice != null && (has == null || !voice.equals(has.id()));
    }

    private boolean changesTold(StorySummary story) {
        return told != null && !told.equals(story.story().told());
    }

    private boolean changesMethod(StorySummary story) {
        return method != null && !method.equals(story.story().method());
    }

    private boolean changesFlag(StorySummary story, Flag flag) {
        var raised = flags.get(flag);
        return raised != null && raised != story.story().flags().contains(flag);
    }

    private boolean changesReviewed(StorySummary story) {
        return reviewed != null && !reviewed.equals(story.story().reviewed());
    }

    /// Whether its consent would be another one; what is said already is not said again.
    public boolean changesConsent(StorySummary story) {
        return consent != null && !consent.permission().equals(story.said());
    }

    private boolean widens(StorySummary story) {
        var before = story.said() == null ? Permission.TEAM_ONLY : story.said();
        return consent != null && consent.permission().reachesBeyond(before);
    }
}
