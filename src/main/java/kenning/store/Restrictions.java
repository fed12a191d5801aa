package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.Use;
import kenning.model.Wording;
import org.jspecify.annotations.Nullable;

/// The ledger of what may not be done, kept beside the backups of a project, so that an older
/// backup cannot bring back what was narrowed since (reliability 8): by the guid of each story and
/// teller, how far it may go, and whether it is on hold. No title, no name, no word.
///
/// @param session the last one that wrote the ledger; a project that does not know it is an older
///   state, and may only narrow the ledger
/// @param generation of the project when it did
/// @param held the stories on hold
/// @param effective what may be done with each story, holds aside
/// @param ofStories what was last said for each story of which something was said
/// @param byTellers what each teller last said about all their stories
record Restrictions(
        String session,
        long generation,
        SortedSet<String> held,
        Map<String, Permission> effective,
        Map<String, Permission> ofStories,
        Map<String, Permission> byTellers) {
    private static final String FILE = "restrictions";

    static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    static Restrictions of(Reading reading) {
        var reach = Reach.ofAll(reading);
        var stories = guids(reading, Table.STORY);
        var tellers = guids(reading, Table.TELLER);
        var held = new TreeSet<String>();
        reach.held().forEach(story -> held.add(stories.getOrDefault(story.value(), "")));
        return new Restrictions(
                Lineage.list(reading).stream().findFirst().map(Lineage.Session::session).orElse(""),
                generationOf(reading),
                held,
                byGuid(reach.stories(), stories, Story.Id::value),
                byGuid(reach.saidOfStories(), stories, Story.Id::value),
                byGuid(reach.saidByTellers(), tellers, Teller.Id::value));
    }

    private static Map<Long, String> guids(Reading reading, Table table) {
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
    static void follow(Path folder, Project project) throws Refusal, IOException {
        var before = read(folder);
        var after = Project.await(project.read(reading -> after(before, reading)));
        if (!after.sameAs(before)) {
            Disk.write(in(folder), after.text());
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
        return held.equals(other.held)
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
        return held.isEmpty() && effective.isEmpty() && ofStories.isEmpty() && byTellers.isEmpty();
    }

    /// The stricter of both, still in the name of this one's session.
    Restrictions strictest(Restrictions other) {
        var all = new TreeSet<>(held);
        all.addAll(other.held);
        return new Restrictions(
                session,
                generation,
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

    /// Narrows a project that was restored to what the ledger says; changes nothing where it is as
    /// strict already.
    void impose(Tx tx) {
        var said = Consents.newest(tx);
        var now = Consents.withoutHold(tx, said);
        guids(tx, Table.STORY)
                .forEach((id, guid) -> {
                    var story = new Story.Id(id);
                    if (held.contains(guid)) {
                        Stories.setHeld(tx, story, true);
                    }
                    var was = said.ofStories().get(story);
                    var reach = now.getOrDefault(story, Permission.TEAM_ONLY);
                    var wanted = narrowed(was, ofStories.get(guid));
                    var most = effective.get(guid);
                    if (most != null && reach.reachesBeyond(most)) {
                        wanted = (wanted == null ? reach : wanted).strictest(most);
                    }
                    if (wanted != null && !wanted.equals(was)) {
                        Consents.add(tx, story, wanted, null, "");
                    }
                });
        guids(tx, Table.TELLER)
                .forEach((id, guid) -> {
                    var teller = new Teller.Id(id);
                    var was = said.byTellers().get(teller);
                    var wanted = narrowed(was, byTellers.get(guid));
                    if (wanted != null && !wanted.equals(was)) {
                        Consents.add(tx, teller, wanted, null, "");
                    }
                });
    }

    /// What was said, no further than the ledger has it; where nothing was said, only a refusal
    /// counts.
    private static @Nullable Permission narrowed(
            @Nullable Permission was, @Nullable Permission ledger) {
        if (ledger == null) {
            return was;
        }
        if (was == null) {
            return ledger.uses().isEmpty() ? ledger : null;
        }
        return was.reachesBeyond(ledger) ? was.strictest(ledger) : was;
    }

    // the file

    String text() {
        var lines = new StringBuilder("session " + session + " " + generation + "\n");
        held.forEach(guid -> lines.append("held ").append(guid).append('\n'));
        append(lines, "reach", effective);
        append(lines, "story", ofStories);
        append(lines, "teller", byTellers);
        return lines.toString();
    }

    private static void append(StringBuilder lines, String kind, Map<String, Permission> all) {
        all.forEach((guid, permission) ->
                lines.append(kind)
                        .append(' ')
                        .append(guid)
                        .append(' ')
                        .append(permission.wording().code())
                        .append(
                                permission.uses().stream()
                                        .sorted()
                                        .map(use -> " " + use.code())
                                        .collect(Collectors.joining()))
                        .append('\n'));
    }

    /// The ledger of a folder; an empty one where there is none.
    ///
    /// @throws IOException when there is one that cannot be read: what it forbids must not be
    ///   forgotten
    static Restrictions read(Path folder) throws IOException {
        var session = "";
        long generation = 0;
        var held = new TreeSet<String>();
        var all = new HashMap<String, Map<String, Permission>>();
        for (var kind : List.of("reach", "story", "teller")) {
            all.put(kind, new TreeMap<>());
        }
        var lines = Files.exists(in(folder)) ? Files.readAllLines(in(folder)) : List.<String>of();
        for (var line : lines) {
            var words = line.split(" ");
            var kind = all.get(words[0]);
            if (words[0].equals("session") && words.length == 3) {
                session = words[1];
                generation = number(words[2]);
            } else if (words[0].equals("held") && words.length == 2) {
                held.add(words[1]);
            } else if (kind != null && words.length > 2) {
                kind.put(words[1], permission(words));
            } else {
                throw new IOException(in(folder) + ": " + words[0]);
            }
        }
        return new Restrictions(
                session,
                generation,
                held,
                all.getOrDefault("reach", Map.of()),
                all.getOrDefault("story", Map.of()),
                all.getOrDefault("teller", Map.of()));
    }

    private static long number(String word) throws IOException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static Permission permission(String[] words) throws IOException {
        try {
            var uses = EnumSet.noneOf(Use.class);
            for (int i = 3; i < words.length; i++) {
                uses.add(Use.valueOf(words[i].toUpperCase(Locale.ROOT)));
            }
            return new Permission(uses, Wording.valueOf(words[2].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
