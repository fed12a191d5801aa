package kenning.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kenning.model.Flag;
import kenning.model.IncomingStory;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.StoryText;
import kenning.model.Teller;
import kenning.model.Turn;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// The stories and their working text.
public final class Stories {
    private static final String SUMMARIES =
            """
            WITH size AS (SELECT story_id, count(*) AS n FROM turn%s GROUP BY story_id)
            SELECT s.*, v.id AS voice_id, v.name AS voice_name, v.family, coalesce(p.name, '') AS place_name,
              coalesce(d.words, 0) AS words, coalesce(size.n, 0) AS turns
            FROM story s JOIN teller t ON t.id = s.teller_id
            LEFT JOIN voice v ON v.id = t.voice_id
            LEFT JOIN place p ON p.id = s.place_id
            LEFT JOIN digest d ON d.story_id = s.id
            LEFT JOIN size ON size.story_id = s.id
            """;

    private Stories() {}

    /// Adds a story with its turns and its original.
    public static Story.Id add(Tx tx, IncomingStory incoming, StoryFacts facts) {
        var place = facts.place();
        long id =
                tx.insert(
                        "INSERT INTO story(guid, title, teller_id, place_id, told, happened, method, what_matters, in_the_way,"
                                + " hard_to_hear, not_for_room, third_party, translated, held) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        incoming.title(),
                        facts.teller().value(),
                        place == null ? null : place.value(),
                        facts.told(),
                        facts.happened(),
                        facts.method(),
                        facts.whatMatters(),
                        facts.inTheWay(),
                        facts.flags().contains(Flag.HARD_TO_HEAR),
                        facts.flags().contains(Flag.NOT_FOR_ROOM),
                        facts.flags().contains(Flag.THIRD_PARTY),
                        facts.flags().contains(Flag.TRANSLATED),
                        facts.held());
        var story = new Story.Id(id);
        int position = 0;
        for (var turn : incoming.turns()) {
            var at = turn.at();
            tx.update(
                    "INSERT INTO turn(guid, story_id, position, speaker, at_ms, text, units) VALUES(?, ?, ?, ?, ?, ?, ?)",
                    Tx.guid(),
                    id,
                    position++,
                    turn.speaker(),
                    at == null ? null : at.toMillis(),
                    turn.text(),
                    turn.text().length());
        }
        Originals.keep(tx, story, incoming.original());
        return story;
    }

    /// Every story that is not held, in the order in which they came.
    public static List<StorySummary> list(Reading reading) {
        return summaries(reading, "WHERE s.held = 0 ORDER BY s.id", null);
    }

    /// The stories on hold: for the list of held stories, and for nothing else.
    public static List<StorySummary> listHeld(Reading reading) {
        return summaries(reading, "WHERE s.held = 1 ORDER BY s.id", null);
    }

    /// One story, held or not; empty when there is none with that key.
    public static Optional<StorySummary> find(Reading reading, Story.Id story) {
        return summaries(reading, "WHERE s.id = " + story.value(), story).stream().findFirst();
    }

    /// The stories of a teller that are not held, in the order in which they came.
    public static List<Story.Id> toldBy(Reading reading, Teller.Id teller) {
        return reading.list(
                "SELECT id FROM story WHERE teller_id = ? AND held = 0 ORDER BY id",
                row -> new Story.Id(row.number("id")),
                teller.value());
    }

    /// The one story of that title, or with that number.
    ///
    /// @throws Refusal when there is none or there are several, with their titles
    public static StorySummary named(Reading reading, String titleOrNumber, boolean held)
            throws Refusal {
        var all = held ? listHeld(reading) : list(reading);
        for (var story : all) {
            if (titleOrNumber.strip().equals(Long.toString(story.id().value()))) {
                return story;
            }
        }
        return Names.one(all, StorySummary::title, titleOrNumber, "story.none", "story.several");
    }

    private static List<StorySummary> summaries(
            Reading reading, String where, Story.@Nullable Id only) {
        var marked = StoryMarks.read(reading, only);
        var said = Consents.newest(reading, only);
        var size = only == null ? "" : " WHERE story_id = " + only.value();
        return reading.list(
                SUMMARIES.formatted(size) + where, row -> summary(story(row), row, said, marked));
    }

    static Set<Story.Id> held(Reading reading) {
        return new HashSet<>(
                reading.list(
                        "SELECT id FROM story WHERE held = 1",
                        row -> new Story.Id(row.number("id"))));
    }

    /// The working text of a story; without a turn when there is no such story.
    public static StoryText text(Reading reading, Story.Id story) {
        return new StoryText(
                reading.list(
                        "SELECT id, position, speaker, at_ms, text FROM turn WHERE story_id = ? ORDER BY position",
                        Stories::turn,
                        story.value()));
    }

    /// @throws Refusal when nothing is left of the title
    public static void rename(Tx tx, Story.Id story, String title) throws Refusal {
        tx.update(
                "UPDATE story SET title = ? WHERE id = ?",
                Names.some(title, "story.noTitle"),
                story.value());
    }

    public static void setPlace(Tx tx, Story.Id story, Place.@Nullable Id place) {
        tx.update(
                "UPDATE story SET place_id = ? WHERE id = ?",
                place == null ? null : place.value(),
                story.value());
    }

    public static void setTold(Tx tx, Story.Id story, @Nullable VagueDate told) {
        tx.update("UPDATE story SET told = ? WHERE id = ?", told, story.value());
    }

    public static void setHappened(Tx tx, Story.Id story, @Nullable VagueDate happened) {
        tx.update("UPDATE story SET happened = ? WHERE id = ?", happened, story.value());
    }

    public static void setMethod(Tx tx, Story.Id story, String method) {
        tx.update("UPDATE story SET method = ? WHERE id = ?", method, story.value());
    }

    public static void setQuestion(Tx tx, Story.Id story, String question) {
        tx.update("UPDATE story SET question = ? WHERE id = ?", question, story.value());
    }

    public static void setFlag(Tx tx, Story.Id story, Flag flag, boolean raised) {
        tx.update(
                "UPDATE story SET %s = ? WHERE id = ?".formatted(column(flag)),
                raised,
                story.value());
    }

    /// Notes when its teller went through it, and what came of that; no date when they have not.
    public static void setReviewed(
            Tx tx, Story.Id story, @Nullable VagueDate reviewed, String note) {
        tx.update(
                "UPDATE story SET reviewed = ?, review_note = ? WHERE id = ?",
                reviewed,
                note,
                story.value());
    }

    public static void setWhatMatters(Tx tx, Story.Id story, String whatMatters, String inTheWay) {
        tx.update(
                "UPDATE story SET what_matters = ?, in_the_way = ? WHERE id = ?",
                whatMatters,
                inTheWay,
                story.value());
    }

    /// Puts a story on hold, so that it appears nowhere, or lifts the hold.
    public static void setHeld(Tx tx, Story.Id story, boolean held) {
        tx.update("UPDATE story SET held = ? WHERE id = ?", held, story.value());
    }

    /// Gives a story to another teller.
    public static void setTeller(Tx tx, Story.Id story, Teller.Id teller) {
        tx.update("UPDATE story SET teller_id = ? WHERE id = ?", teller.value(), story.value());
    }

    /// Removes a story with its turns, codings, signs, notes and consent.
    public static void remove(Tx tx, Story.Id story) {
        Drafts.leave(tx, story);
        tx.update("DELETE FROM story WHERE id = ?", story.value());
    }

    private static Turn turn(Row row) throws SQLException {
        var at = row.numberOrNull("at_ms");
        return new Turn(
                new Turn.Id(row.number("id")),
                row.small("position"),
                row.textOrNull("speaker"),
                at == null ? null : Duration.ofMillis(at),
                row.text("text"));
    }

    private static StorySummary summary(
            Story story, Row row, Consents.Newest said, StoryMarks marked) throws SQLException {
        var inIt = marked.in(story.id());
        var voice = row.numberOrNull("voice_id");
        return new StorySummary(
                story,
                voice == null
                        ? null
                        : new Voice(
                                new Voice.Id(voice),
                                row.text("voice_name"),
                                row.word("family", VoiceFamily.class)),
                row.text("place_name"),
                row.small("words"),
                row.small("turns"),
                inIt.marks(),
                inIt.codedTurns(),
                Consents.effective(story, said),
                inIt.codes(),
                inIt.indicators(),
                said.of(story.id(), story.teller()));
    }

    private static Story story(Row row) throws SQLException {
        var place = row.numberOrNull("place_id");
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : Flag.values()) {
            if (row.flag(column(flag))) {
                flags.add(flag);
            }
        }
        return new Story(
                new Story.Id(row.number("id")),
                row.text("title"),
                new Teller.Id(row.number("teller_id")),
                place == null ? null : new Place.Id(place),
                row.dateOrNull("told"),
                row.dateOrNull("happened"),
                row.text("method"),
                row.text("what_matters"),
                row.text("in_the_way"),
                flags,
                row.flag("held"),
                row.text("question"),
                row.dateOrNull("reviewed"),
                row.text("review_note"));
    }

    static String column(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }
}
