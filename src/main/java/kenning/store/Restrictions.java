package kenning.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;

/// The ledger of what may not be done, kept beside the backups of a project, so that an older
/// backup cannot bring back what was narrowed since (reliability 8): by the guid of each story and
/// teller, how far it may go, and whether it is on hold. No title, no name, no word.
///
/// @param session the last one that wrote the ledger; a project that does not know it is an older
///   state, and may only narrow the ledger
/// @param generation of the project when it did
/// @param erased what was erased: it never comes back, whatever a project says
/// @param held the stories on hold
/// @param effective what may be done with each story, holds aside
/// @param ofStories what was last said for each story of which something was said
/// @param byTellers what each teller last said about all their stories
record Restrictions(
        String session,
        long generation,
        SortedMap<String, Erasures.Mark> erased,
        SortedSet<String> held,
        Map<String, Permission> effective,
        Map<String, Permission> ofStories,
        Map<String, Permission> byTellers) {
    static Restrictions of(Reading reading) {
        var reach = Reach.ofAll(reading);
        var stories = guids(reading, Table.STORY);
        var tellers = guids(reading, Table.TELLER);
        var held = new TreeSet<String>();
        reach.held().forEach(story -> held.add(stories.getOrDefault(story.value(), "")));
        return new Restrictions(
                Lineage.list(reading).stream().findFirst().map(Lineage.Session::session).orElse(""),
                generationOf(reading),
                Erasures.marks(reading),
                held,
                byGuid(reach.stories(), stories, Story.Id::value),
                byGuid(reach.saidOfStories(), stories, Story.Id::value),
                byGuid(reach.saidByTellers(), tellers, Teller.Id::value));
    }

    static Map<Long, String> guids(Reading reading, Table table) {
        var guids = new HashMap<Long, String>();
        reading.list(
                "SELECT id, guid FROM " + table.sql(),
                row -> guids.put(row.number("id"), row.text("guid")));
        return guids;
    }

    private static <K> Map<String, Permission> byGuid(
            Map<K, Permission> all, Map<Long, String> guids, ToLongFunction<K> id) {
        return all.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> guids.getOrDefault(id.applyAsLong(e.getKey()), ""),
                                Map.Entry::getValue,
                                Permission::strictest,
                                TreeMap::new));
    }

    /// Brings the ledger of a folder up to the project. A project that does not come after the
    /// ledger never widens it; what the ledger says of stories and tellers that the project does
    /// not have stays.
    static void follow(Path folder, Reading reading) throws Refusal, IOException {
        var before = RestrictionsFile.read(folder);
        var after = after(before, reading);
        if (!after.sameAs(before)) {
            RestrictionsFile.write(folder, after);
        }
    }

    private static Restrictions after(Restrictions before, Reading reading) {
        var now = of(reading);
        var merged = before.strictest(now);
        boolean narrower = merged.within(now).sameAs(now);
        if (!before.isEmpty() && !narrower && !before.precedes(reading)) {
            return merged;
        }
        var stories = guids(reading, Table.STORY).values();
        var tellers = guids(reading, Table.TELLER).values();
        var allHeld = new TreeSet<>(before.held);
        allHeld.removeAll(stories);
        allHeld.addAll(now.held);
        return new Restrictions(
                now.session,
                now.generation,
                merged.erased,
                allHeld,
                kept(before.effective, stories, now.effective),
                kept(before.ofStories, stories, now.ofStories),
                kept(before.byTellers, tellers, now.byTellers));
    }

    private static Map<String, Permission> kept(
            Map<String, Permission> before, Collection<String> known, Map<String, Permission> now) {
        var all = new TreeMap<>(before);
        all.keySet().removeAll(known);
        all.putAll(now);
        return all;
    }

    /// Whether a project went on from where it stood when the ledger was written.
    private boolean precedes(Reading reading) {
        long next = Long.MAX_VALUE;
        for (var one : Lineage.list(reading)) {
            if (one.session().equals(session)) {
                return next > generation && generationOf(reading) >= generation;
            }
            next = one.first();
        }
        return false;
    }

    private static long generationOf(Reading reading) {
        return reading.number("SELECT generation FROM meta WHERE id = 1");
    }

    /// Whether both say the same, whoever wrote them.
    private boolean sameAs(Restrictions other) {
        return erased.equals(other.erased)
                && held.equals(other.held)
                && effective.equals(other.effective)
                && ofStories.equals(other.ofStories)
                && byTellers.equals(other.byTellers);
    }

    /// Only what the other one speaks of, too.
    private Restrictions within(Restrictions other) {
        var stories = other.effective.keySet();
        var its = new TreeSet<>(held);
        its.retainAll(stories);
        return new Restrictions(
                session,
                generation,
                other.erased,
                its,
                within(effective, stories),
                within(ofStories, stories),
                within(byTellers, other.byTellers.keySet()));
    }

    private static Map<String, Permission> within(
            Map<String, Permission> all, Collection<String> keys) {
        var some = new TreeMap<>(all);
        some.keySet().retainAll(keys);
        return some;
    }

    boolean isEmpty() {
        return erased.isEmpty()
                && held.isEmpty()
                && effective.isEmpty()
                && ofStories.isEmpty()
                && byTellers.isEmpty();
    }

    /// The stricter of both, still in the name of this one's session.
    Restrictions strictest(Restrictions other) {
        var all = new TreeSet<>(held);
        all.addAll(other.held);
        var allErased = new TreeMap<>(other.erased);
        allErased.putAll(erased);
        return new Restrictions(
                session,
                generation,
                allErased,
                all,
                strictest(effective, other.effective),
                strictest(ofStories, other.ofStories),
                strictest(byTellers, other.byTellers));
    }

    private static Map<String, Permission> strictest(
            Map<String, Permission> first, Map<String, Permission> second) {
        var all = new TreeMap<>(first);
        second.forEach((guid, permission) -> all.merge(guid, permission, Permission::strictest));
        return all;
    }
}
