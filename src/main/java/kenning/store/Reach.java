package kenning.store;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Permission;
import kenning.model.Story;
import kenning.model.Teller;

/// How far every story may go, and what was last said by each teller and for each story.
///
/// What was said counts on its own, since a narrower word can be without effect today (the story is
/// on hold, or the teller has none yet) and must not be lost for tomorrow.
///
/// @param stories what may be done with each story once no hold is on it
/// @param held the stories on hold
/// @param tellers all of them, also those who said nothing
/// @param saidOfStories the newest entry for each story that has one
/// @param saidByTellers the newest entry of each teller who has one
record Reach(
        Map<Story.Id, Permission> stories,
        Set<Story.Id> held,
        Set<Teller.Id> tellers,
        Map<Story.Id, Permission> saidOfStories,
        Map<Teller.Id, Permission> saidByTellers) {
    /// The tables on which it depends.
    static final Set<Table> FOLLOWED = Set.of(Table.CONSENT, Table.STORY, Table.TELLER);

    /// Of a project that has not been read yet.
    static final Reach NONE = new Reach(Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    static Reach ofAll(Reading reading) {
        var said = Consents.newest(reading);
        return new Reach(
                Consents.withoutHold(reading, said),
                Stories.held(reading),
                Tellers.list(reading).stream().map(Teller::id).collect(Collectors.toSet()),
                said.ofStories(),
                said.byTellers());
    }

    /// Whether anything that is in both goes less far in the other.
    boolean goesBeyond(Reach other) {
        return less(stories, other.stories)
                || other.held.stream().anyMatch(s -> stories.containsKey(s) && !held.contains(s))
                || less(saidOfStories, other.saidOfStories)
                || less(saidByTellers, other.saidByTellers)
                || refused(stories.keySet(), saidOfStories, other.saidOfStories)
                || refused(tellers, saidByTellers, other.saidByTellers);
    }

    private static <K> boolean less(Map<K, Permission> first, Map<K, Permission> second) {
        return first.entrySet().stream()
                .anyMatch(entry -> {
                    var then = second.get(entry.getKey());
                    return then != null && entry.getValue().reachesBeyond(then);
                });
    }

    /// Whether somebody who had said nothing says in the second that nothing may be done.
    private static <K> boolean refused(
            Set<K> known, Map<K, Permission> first, Map<K, Permission> second) {
        return second.entrySet().stream()
                .anyMatch(entry ->
                        known.contains(entry.getKey())
                                && !first.containsKey(entry.getKey())
                                && entry.getValue().uses().isEmpty());
    }
}
