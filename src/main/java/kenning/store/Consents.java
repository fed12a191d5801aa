package kenning.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kenning.model.ConsentEntry;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Wording;
import org.jspecify.annotations.Nullable;

/// What tellers allow, for all their stories or for one. Entries are only ever added; the newest of
/// each holds, and of a teller's and a story's the strictest. Without any, a story is for the team
/// alone.
public final class Consents {
    private static final String COLUMNS =
            "id, teller_id, story_id, counted, room, internal, funder, public, archive, wording, given, how";

    private Consents() {}

    public static void add(
            Tx tx, Story.Id story, Permission permission, @Nullable VagueDate given, String how) {
        insert(tx, null, story.value(), permission, given, how);
    }

    public static void add(
            Tx tx, Teller.Id teller, Permission permission, @Nullable VagueDate given, String how) {
        insert(tx, teller.value(), null, permission, given, how);
    }

    /// Adds what was said about a story, as a person enters it.
    ///
    /// @throws Refusal when it allows more than was said before, and not both how and when that was
    ///   agreed
    public static void say(
            Tx tx, Story.Id story, Permission permission, @Nullable VagueDate given, String how)
            throws Refusal {
        var teller =
                tx.first(
                                "SELECT teller_id FROM story WHERE id = ?",
                                row -> new Teller.Id(row.number("teller_id")),
                                story.value())
                        .orElseThrow(() -> Refusal.of("story.gone"));
        agreed(tx, newest(tx).of(story, teller), permission, given, how);
        add(tx, story, permission, given, how);
    }

    /// Adds what a teller said about all their stories, as a person enters it.
    ///
    /// @throws Refusal as for one story
    public static void say(
            Tx tx, Teller.Id teller, Permission permission, @Nullable VagueDate given, String how)
            throws Refusal {
        agreed(tx, newest(tx).byTellers().get(teller), permission, given, how);
        add(tx, teller, permission, given, how);
    }

    private static void agreed(
            Tx tx,
            @Nullable Permission before,
            Permission permission,
            @Nullable VagueDate given,
            String how)
            throws Refusal {
        var now = before == null ? Permission.TEAM_ONLY : before;
        if (permission.reachesBeyond(now) && (given == null || how.isBlank())) {
            throw Refusal.of("consent.howAndWhen");
        }
        if (given != null
                && given.first().isAfter(LocalDate.ofInstant(tx.now(), ZoneId.systemDefault()))) {
            throw Refusal.of("consent.notYet", given.iso());
        }
    }

    private static void insert(
            Tx tx,
            @Nullable Long teller,
            @Nullable Long story,
            Permission permission,
            @Nullable VagueDate given,
            String how) {
        tx.insert(
                "INSERT INTO consent(guid, teller_id, story_id, counted, room, internal, funder, public, archive, wording, given, how)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Tx.guid(),
                teller,
                story,
                permission.allows(Use.COUNTED),
                permission.allows(Use.ROOM),
                permission.allows(Use.INTERNAL),
                permission.allows(Use.FUNDER),
                permission.allows(Use.PUBLIC),
                permission.allows(Use.ARCHIVE),
                permission.wording().code(),
                given,
                how);
    }

    /// Every entry for a story and for its teller, the oldest first.
    public static List<ConsentEntry> of(Reading reading, Story.Id story) {
        return reading.list(
                "SELECT "
                        + COLUMNS
                        + " FROM consent WHERE story_id = ?1"
                        + " OR teller_id = (SELECT teller_id FROM story WHERE id = ?1) ORDER BY id",
                Consents::entry,
                story.value());
    }

    /// The stories for which nothing was ever recorded, neither for them nor for their tellers, in
    /// the order in which they came.
    public static Set<Story.Id> unrecorded(Reading reading) {
        return new LinkedHashSet<>(
                reading.list(
                        "SELECT id FROM story s WHERE NOT EXISTS"
                                + " (SELECT 1 FROM consent c WHERE c.story_id = s.id OR c.teller_id = s.teller_id)"
                                + " ORDER BY id",
                        row -> new Story.Id(row.number("id"))));
    }

    /// What was last said for each story and by each teller.
    record Newest(Map<Story.Id, Permission> ofStories, Map<Teller.Id, Permission> byTellers) {
        /// What counts as said about a story: what was said about itself or, without that, by its
        /// teller about all; none when neither was.
        @Nullable Permission of(Story.Id story, Teller.Id teller) {
            var own = ofStories.get(story);
            return own == null ? byTellers.get(teller) : own;
        }
    }

    static Newest newest(Reading reading) {
        return newest(reading, null);
    }

    /// @param only for one story and its teller alone, or for all
    static Newest newest(Reading reading, Story.@Nullable Id only) {
        var where =
                only == null
                        ? ""
                        : " WHERE story_id = %1$d OR teller_id = (SELECT teller_id FROM story WHERE id = %1$d)"
                                .formatted(only.value());
        var ofStories = new HashMap<Story.Id, Permission>();
        var byTellers = new HashMap<Teller.Id, Permission>();
        for (var entry :
                reading.list(
                        "SELECT " + COLUMNS + " FROM consent" + where + " ORDER BY id",
                        Consents::entry)) {
            var story = entry.story();
            var teller = entry.teller();
            if (story != null) {
                ofStories.put(story, entry.permission());
            } else if (teller != null) {
                byTellers.put(teller, entry.permission());
            }
        }
        return new Newest(ofStories, byTellers);
    }

    /// What may be done with each story, held ones (nothing) included.
    public static Map<Story.Id, Permission> effective(Reading reading) {
        return effective(reading, newest(reading));
    }

    static Map<Story.Id, Permission> effective(Reading reading, Newest said) {
        var all = withoutHold(reading, said);
        Stories.held(reading).forEach(story -> all.put(story, Permission.TEAM_ONLY));
        return all;
    }

    /// What may be done with one story.
    static Permission effective(Story story, Newest said) {
        return story.held()
                ? Permission.TEAM_ONLY
                : limited(
                        strictest(
                                said.ofStories().get(story.id()),
                                said.byTellers().get(story.teller())),
                        story.flags().contains(Flag.NOT_FOR_ROOM));
    }

    /// What could be done with each story if none were on hold.
    static Map<Story.Id, Permission> withoutHold(Reading reading, Newest said) {
        var all = new HashMap<Story.Id, Permission>();
        reading.list(
                "SELECT id, teller_id, not_for_room FROM story",
                row -> {
                    var story = new Story.Id(row.number("id"));
                    var permission =
                            strictest(
                                    said.ofStories().get(story),
                                    said.byTellers().get(new Teller.Id(row.number("teller_id"))));
                    return all.put(story, limited(permission, row.flag("not_for_room")));
                });
        return all;
    }

    private static Permission strictest(@Nullable Permission story, @Nullable Permission teller) {
        if (story == null) {
            return teller == null ? Permission.TEAM_ONLY : teller;
        }
        return teller == null ? story : story.strictest(teller);
    }

    private static Permission limited(Permission permission, boolean notForRoom) {
        if (!notForRoom || !permission.allows(Use.ROOM)) {
            return permission;
        }
        var uses = EnumSet.copyOf(permission.uses());
        uses.remove(Use.ROOM);
        return new Permission(uses, permission.wording());
    }

    private static ConsentEntry entry(Row row) throws SQLException {
        var uses = EnumSet.noneOf(Use.class);
        for (var use : Use.values()) {
            if (row.flag(use.name().toLowerCase(Locale.ROOT))) {
                uses.add(use);
            }
        }
        var teller = row.numberOrNull("teller_id");
        var story = row.numberOrNull("story_id");
        return new ConsentEntry(
                new ConsentEntry.Id(row.number("id")),
                teller == null ? null : new Teller.Id(teller),
                story == null ? null : new Story.Id(story),
                new Permission(uses, row.word("wording", Wording.class)),
                row.dateOrNull("given"),
                row.text("how"));
    }
}
