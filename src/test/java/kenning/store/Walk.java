package kenning.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Coding;
import kenning.model.Crowd;
import kenning.model.Direction;
import kenning.model.Flag;
import kenning.model.Funder;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Level;
import kenning.model.Member;
import kenning.model.Note;
import kenning.model.Noticing;
import kenning.model.Objective;
import kenning.model.OptionalField;
import kenning.model.Original;
import kenning.model.Output;
import kenning.model.Palette;
import kenning.model.PeopleGroup;
import kenning.model.Period;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.StoryAttributes;
import kenning.model.Strength;
import kenning.model.SynonymSet;
import kenning.model.Teller;
import kenning.model.TextRange;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;

/// Random edits drawn from every edit method of the store. A new edit method gets its line here the
/// day it is written; `EveryEditIsWalkedTest` sees to it.
enum Walk {
    SAVE_PROGRAMME((tx, r) ->
            Programmes.save(
                    tx,
                    new Programme(
                            words(r),
                            words(r),
                            LocalDate.of(2026, 1 + r.nextInt(12), 1),
                            words(r),
                            words(r)))),
    ADD_MEMBER((tx, r) -> Members.add(tx, words(r), words(r), r.nextBoolean())),
    SAVE_MEMBER((tx, r) ->
            Members.save(
                    tx,
                    new Member(
                            new Member.Id(any(tx, "member", r)),
                            words(r),
                            words(r),
                            r.nextBoolean(),
                            words(r),
                            pick(Palette.colours().toArray(String[]::new), r),
                            day(r),
                            day(r)))),
    REMOVE_MEMBER((tx, r) -> Members.remove(tx, new Member.Id(any(tx, "member", r)))),
    ADD_VOICE((tx, r) -> Voices.add(tx, words(r), pick(VoiceFamily.values(), r))),
    RENAME_VOICE((tx, r) -> Voices.rename(tx, new Voice.Id(any(tx, "voice", r)), words(r))),
    SET_FAMILY((tx, r) ->
            Voices.setFamily(tx, new Voice.Id(any(tx, "voice", r)), pick(VoiceFamily.values(), r))),
    REMOVE_VOICE((tx, r) -> Voices.remove(tx, new Voice.Id(any(tx, "voice", r)))),
    ADD_PLACE(
            (tx, r) -> Places.add(tx, words(r), placeOrNull(tx, r), words(r), words(r), words(r))),
    SAVE_PLACE((tx, r) ->
            Places.save(
                    tx,
                    new Place(
                            new Place.Id(any(tx, "place", r)),
                            placeOrNull(tx, r),
                            words(r),
                            words(r),
                            pick(Place.Status.values(), r),
                            words(r),
                            words(r),
                            day(r),
                            null))),
    REMOVE_PLACE((tx, r) -> Places.remove(tx, new Place.Id(any(tx, "place", r)))),
    ADD_PERIOD((tx, r) ->
            Periods.add(tx, words(r), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
    SAVE_PERIOD((tx, r) ->
            Periods.save(
                    tx,
                    new Period(
                            new Period.Id(any(tx, "period", r)),
                            words(r),
                            LocalDate.of(2023, 1 + r.nextInt(12), 1),
                            LocalDate.of(2024, 1 + r.nextInt(12), 1),
                            words(r)))),
    REMOVE_PERIOD((tx, r) -> Periods.remove(tx, new Period.Id(any(tx, "period", r)))),
    ADD_TELLER((tx, r) -> Tellers.add(tx, words(r), voiceOrNull(tx, r), placeOrNull(tx, r))),
    SET_TELLERS_VOICE((tx, r) ->
            Tellers.setVoice(tx, new Teller.Id(any(tx, "teller", r)), voiceOrNull(tx, r))),
    SET_PSEUDONYM((tx, r) ->
            Tellers.setPseudonym(
                    tx, new Teller.Id(any(tx, "teller", r)), r.nextBoolean() ? null : words(r))),
    SET_TOLD_ROLE(
            (tx, r) -> Tellers.setToldRole(tx, new Teller.Id(any(tx, "teller", r)), words(r))),
    ADD_STORY(Walk::addStory),
    ADD_ANOTHER_STORY(Walk::addStory),
    TAKE_IN(Walk::takeIn),
    RENAME_STORY((tx, r) -> Stories.rename(tx, story(tx, r), words(r))),
    SET_PLACE((tx, r) -> Stories.setPlace(tx, story(tx, r), placeOrNull(tx, r))),
    SET_TOLD((tx, r) -> Stories.setTold(tx, story(tx, r), dateOrNull(r))),
    SET_HAPPENED((tx, r) -> Stories.setHappened(tx, story(tx, r), dateOrNull(r))),
    SET_METHOD((tx, r) -> Stories.setMethod(tx, story(tx, r), words(r))),
    SET_QUESTION((tx, r) -> Stories.setQuestion(tx, story(tx, r), words(r))),
    SET_FLAG((tx, r) -> Stories.setFlag(tx, story(tx, r), harmless(r), r.nextBoolean())),
    SET_NOT_FOR_ROOM(
            (tx, r) -> Stories.setFlag(tx, story(tx, r), Flag.NOT_FOR_ROOM, r.nextBoolean())),
    SET_REVIEWED((tx, r) -> Stories.setReviewed(tx, story(tx, r), dateOrNull(r), words(r))),
    SET_MANY((tx, r) -> setMany(tx, r, null)),
    SET_MANY_CONSENTS((tx, r) ->
            setMany(
                    tx,
                    r,
                    new StoryAttributes.Said(permission(r), new VagueDate("2025-03"), words(r)))),
    SET_WHAT_MATTERS((tx, r) -> Stories.setWhatMatters(tx, story(tx, r), words(r), words(r))),
    SET_TELLER((tx, r) -> {
        long teller = any(tx, "teller", r);
        if (teller > 0) {
            Stories.setTeller(tx, story(tx, r), new Teller.Id(teller));
        }
    }),
    HOLD((tx, r) -> Stories.setHeld(tx, story(tx, r), r.nextBoolean())),
    REMOVE_STORY((tx, r) -> Stories.remove(tx, story(tx, r))),
    CONSENT_OF_STORY((tx, r) -> {
        var story = story(tx, r);
        if (story.value() > 0) {
            Consents.add(tx, story, permission(r), new VagueDate("2024-05"), words(r));
        }
    }),
    CONSENT_OF_TELLER((tx, r) -> {
        long teller = any(tx, "teller", r);
        if (teller > 0) {
            Consents.add(tx, new Teller.Id(teller), permission(r), null, words(r));
        }
    }),
    SAID_OF_STORY((tx, r) -> {
        var story = story(tx, r);
        if (story.value() > 0) {
            Consents.say(tx, story, permission(r), new VagueDate("2025"), words(r));
        }
    }),
    SAID_BY_TELLER((tx, r) -> {
        long teller = any(tx, "teller", r);
        if (teller > 0) {
            Consents.say(
                    tx, new Teller.Id(teller), permission(r), new VagueDate("2025-11"), words(r));
        }
    }),
    ADD_CODE((tx, r) ->
            Codes.add(
                    tx,
                    codeOrNull(tx, r),
                    pick(CodeKind.values(), r),
                    words(r),
                    words(r),
                    words(r),
                    words(r),
                    "#0072b2")),
    ADD_THEME((tx, r) -> Codes.add(tx, words(r))),
    RENAME_CODE((tx, r) -> Codes.rename(tx, code(tx, r), words(r))),
    RECOLOUR((tx, r) -> Codes.recolour(tx, code(tx, r), "#%06x".formatted(r.nextInt(1 << 24)))),
    DEFINE((tx, r) -> Codes.define(tx, code(tx, r), words(r), words(r), words(r))),
    SET_KIND((tx, r) -> Codes.setKind(tx, code(tx, r), pick(CodeKind.values(), r))),
    MOVE_CODE((tx, r) -> Codes.move(tx, code(tx, r), codeOrNull(tx, r), r.nextInt(4))),
    MERGE_CODES((tx, r) -> Codes.merge(tx, code(tx, r), code(tx, r))),
    REMOVE_CODE((tx, r) -> Codes.remove(tx, code(tx, r))),
    REMOVE_CODE_TO((tx, r) -> Codes.remove(tx, code(tx, r), code(tx, r))),
    RECODE((tx, r) -> Codings.recode(tx, List.of(coding(tx, r), coding(tx, r)), code(tx, r))),
    SET_EXAMPLE((tx, r) -> Codings.setExample(tx, coding(tx, r), r.nextBoolean())),
    ADD_INDICATOR((tx, r) ->
            Indicators.add(
                    tx,
                    words(r),
                    words(r),
                    words(r),
                    pick(Indicator.Kind.values(), r),
                    words(r),
                    words(r))),
    REWORD((tx, r) -> Indicators.reword(tx, indicator(tx, r), words(r), words(r))),
    RETIRE((tx, r) ->
            Indicators.retire(
                    tx, indicator(tx, r), r.nextBoolean() ? LocalDate.of(2025, 3, 4) : null)),
    SAVE_INDICATOR((tx, r) -> {
        var all = Indicators.list(tx);
        if (!all.isEmpty()) {
            var it = all.get(r.nextInt(all.size()));
            Indicators.save(
                    tx,
                    new Indicator(
                            it.id(),
                            it.wording(),
                            it.firstWording(),
                            words(r),
                            words(r),
                            pick(Indicator.Kind.values(), r),
                            words(r),
                            words(r),
                            null,
                            words(r),
                            r.nextBoolean() ? null : LocalDate.of(2024, 5, 6),
                            0));
        }
    }),
    MOVE_INDICATOR((tx, r) -> Indicators.move(tx, indicator(tx, r), r.nextInt(5))),
    REMOVE_INDICATOR((tx, r) -> {
        var indicator = indicator(tx, r);
        int signs = Indicators.use(tx, indicator).signs();
        Indicators.remove(tx, indicator, r.nextInt(4) == 0 ? signs : 0);
    }),
    CODE_PASSAGE(Walk::codePassage),
    CODE_MORE(Walk::codePassage),
    CODE_MANY((tx, r) -> {
        for (int i = 0; i < 5; i++) {
            codePassage(tx, r);
        }
    }),
    REMOVE_CODING((tx, r) -> Codings.remove(tx, new Coding.Id(any(tx, "coding", r)))),
    NOTE_ON_CODING((tx, r) -> Codings.setNote(tx, new Coding.Id(any(tx, "coding", r)), words(r))),
    QUOTED_VOICE(
            (tx, r) -> Codings.setQuotedVoice(tx, new Coding.Id(any(tx, "coding", r)), words(r))),
    RESIZE_CODING((tx, r) -> {
        long coding = any(tx, "coding", r);
        if (coding > 0) {
            var story = Marks.story(tx, "coding", coding);
            Codings.resize(tx, new Coding.Id(coding), range(tx, story, r));
        }
    }),
    RECODE_ONE((tx, r) -> {
        long code = any(tx, "code", r);
        if (code > 0) {
            Codings.recode(tx, new Coding.Id(any(tx, "coding", r)), new Code.Id(code));
        }
    }),
    CORRECT(Walk::correct),
    CORRECT_AGAIN(Walk::correct),
    ADD_SIGNAL(Walk::signal),
    RESIZE_SIGNAL((tx, r) -> {
        long signal = any(tx, "signal", r);
        if (signal > 0) {
            var story = Marks.story(tx, "signal", signal);
            Signals.resize(tx, new Signal.Id(signal), range(tx, story, r));
        }
    }),
    REASSIGN_SIGNAL((tx, r) -> {
        var indicator = indicator(tx, r);
        if (indicator.value() > 0) {
            Signals.reassign(tx, new Signal.Id(any(tx, "signal", r)), indicator);
        }
    }),
    NOTE_ON_SIGNAL((tx, r) -> Signals.setNote(tx, new Signal.Id(any(tx, "signal", r)), words(r))),
    TURN_SIGNAL((tx, r) ->
            Signals.turn(tx, new Signal.Id(any(tx, "signal", r)), pick(Direction.values(), r))),
    REMOVE_SIGNAL((tx, r) -> Signals.remove(tx, new Signal.Id(any(tx, "signal", r)))),
    ADD_INSIGHT((tx, r) -> Insights.add(tx, words(r), words(r), pick(Insight.Status.values(), r))),
    WEIGH((tx, r) -> {
        long insight = any(tx, "insight", r);
        var story = story(tx, r);
        if (insight > 0 && story.value() > 0) {
            Insights.weigh(tx, new Insight.Id(insight), story, r.nextBoolean());
        }
    }),
    WEIGH_WITH_A_NOTE((tx, r) -> {
        long insight = any(tx, "insight", r);
        var story = story(tx, r);
        if (insight > 0 && story.value() > 0) {
            Insights.weigh(tx, new Insight.Id(insight), story, r.nextBoolean(), words(r));
        }
    }),
    UNWEIGH((tx, r) -> Insights.unweigh(tx, new Insight.Id(any(tx, "insight", r)), story(tx, r))),
    SAVE_INSIGHT((tx, r) -> Insights.save(tx, insight(tx, r))),
    SET_STATUS((tx, r) ->
            Insights.setStatus(
                    tx, new Insight.Id(any(tx, "insight", r)), pick(Insight.Status.values(), r))),
    REMOVE_INSIGHT((tx, r) -> Insights.remove(tx, new Insight.Id(any(tx, "insight", r)))),
    ADD_NOTICING((tx, r) -> Noticings.add(tx, words(r), words(r), words(r), new VagueDate("2024"))),
    ADD_NOTICING_OF_A_KIND((tx, r) ->
            Noticings.add(
                    tx,
                    words(r),
                    words(r),
                    words(r),
                    null,
                    pick(Noticing.Kind.values(), r),
                    r.nextBoolean())),
    SAVE_NOTICING((tx, r) ->
            Noticings.save(
                    tx,
                    new Noticing(
                            new Noticing.Id(any(tx, "noticing", r)),
                            words(r),
                            words(r),
                            words(r),
                            new VagueDate("2025-02"),
                            pick(Noticing.Kind.values(), r),
                            r.nextBoolean(),
                            null,
                            Instant.EPOCH))),
    REMOVE_NOTICING((tx, r) -> Noticings.remove(tx, new Noticing.Id(any(tx, "noticing", r)))),
    ADD_NOTE(Walk::note),
    CHANGE_NOTE((tx, r) -> Notes.change(tx, new Note.Id(any(tx, "note", r)), words(r))),
    ADD_OBJECTIVE((tx, r) -> Objectives.add(tx, words(r), words(r))),
    SAVE_OBJECTIVE((tx, r) ->
            Objectives.save(
                    tx,
                    new Objective(new Objective.Id(any(tx, "objective", r)), words(r), words(r)))),
    MOVE_OBJECTIVE((tx, r) ->
            Objectives.move(tx, new Objective.Id(any(tx, "objective", r)), r.nextBoolean())),
    REMOVE_OBJECTIVE((tx, r) -> Objectives.remove(tx, new Objective.Id(any(tx, "objective", r)))),
    ADD_GROUP((tx, r) -> PeopleGroups.add(tx, words(r))),
    SAVE_GROUP((tx, r) ->
            PeopleGroups.save(
                    tx,
                    new PeopleGroup(
                            new PeopleGroup.Id(any(tx, "people_group", r)),
                            words(r),
                            placeOrNull(tx, r),
                            r.nextBoolean() ? null : pick(VoiceFamily.values(), r),
                            words(r)))),
    REMOVE_GROUP(
            (tx, r) -> PeopleGroups.remove(tx, new PeopleGroup.Id(any(tx, "people_group", r)))),
    ADD_OUTPUT((tx, r) -> Outputs.add(tx, output(tx, r, Output.NEW))),
    SAVE_OUTPUT((tx, r) -> Outputs.save(tx, output(tx, r, new Output.Id(any(tx, "output", r))))),
    REMOVE_OUTPUT((tx, r) -> Outputs.remove(tx, new Output.Id(any(tx, "output", r)))),
    ADD_SYNONYMS((tx, r) -> Synonyms.add(tx, List.of("a" + words(r), "b" + words(r)))),
    ADD_USUAL_SYNONYMS((tx, r) -> Synonyms.addUsual(tx)),
    SAVE_SYNONYMS((tx, r) ->
            Synonyms.save(
                    tx,
                    new SynonymSet(
                            new SynonymSet.Id(any(tx, "synonyms", r)),
                            List.of("c" + words(r), "d" + words(r))))),
    REMOVE_SYNONYMS((tx, r) -> Synonyms.remove(tx, new SynonymSet.Id(any(tx, "synonyms", r)))),
    ADD_FUNDER((tx, r) -> Funders.add(tx, words(r))),
    SAVE_FUNDER((tx, r) ->
            Funders.save(
                    tx,
                    new Funder(
                            new Funder.Id(any(tx, "funder", r)),
                            words(r),
                            words(r),
                            day(r),
                            null))),
    REMOVE_FUNDER((tx, r) -> Funders.remove(tx, new Funder.Id(any(tx, "funder", r)))),
    ADD_CROWD((tx, r) ->
            Crowds.add(
                    tx, words(r), placeOrNull(tx, r), r.nextBoolean() ? null : r.nextInt(40) - 2)),
    SAVE_CROWD((tx, r) ->
            Crowds.save(
                    tx,
                    new Crowd(
                            new Crowd.Id(any(tx, "crowd", r)),
                            words(r),
                            placeOrNull(tx, r),
                            r.nextBoolean() ? null : r.nextInt(40),
                            r.nextBoolean() ? null : new VagueDate("2025"),
                            words(r)))),
    REMOVE_CROWD((tx, r) -> Crowds.remove(tx, new Crowd.Id(any(tx, "crowd", r)))),
    HIDE_FIELD((tx, r) -> HiddenFields.set(tx, pick(OptionalField.values(), r), r.nextBoolean())),
    MARK_ERASED((tx, r) ->
            Erasures.mark(tx, UUID.randomUUID(), "story", new VagueDate("2025-07-02"), "erased")),
    START((tx, r) -> Starter.fill(tx, words(r))),
    START_CODEBOOK((tx, r) -> Starter.codebook(tx));

    interface Move {
        void make(Tx tx, Random random) throws Refusal;
    }

    private final Move move;

    Walk(Move move) {
        this.move = move;
    }

    void make(Tx tx, Random random) throws Refusal {
        move.make(tx, random);
    }

    static Walk any(Random random) {
        return pick(values(), random);
    }

    private static void addStory(Tx tx, Random r) throws Refusal {
        long teller = any(tx, "teller", r);
        var id = teller > 0 ? new Teller.Id(teller) : Tellers.add(tx, null, null, null);
        var turns =
                List.of(
                        new IncomingTurn("I", null, words(r)),
                        new IncomingTurn(
                                "Mira",
                                Duration.ofSeconds(r.nextInt(900)),
                                words(r) + "\n" + words(r)),
                        new IncomingTurn(null, null, words(r)));
        var bytes = words(r).getBytes(StandardCharsets.UTF_8);
        Stories.add(
                tx,
                new IncomingStory(words(r), new Original("a.txt", "txt", "UTF-8", bytes), turns, 0),
                new StoryFacts(
                        id,
                        placeOrNull(tx, r),
                        new VagueDate("2024-02-15"),
                        new VagueDate("2023"),
                        words(r),
                        words(r),
                        words(r),
                        r.nextBoolean() ? Set.of(Flag.HARD_TO_HEAR) : EnumSet.allOf(Flag.class),
                        r.nextInt(8) == 0));
    }

    private static void setMany(Tx tx, Random r, StoryAttributes.Said consent) throws Refusal {
        Attributes.set(
                tx,
                List.of(story(tx, r), story(tx, r), story(tx, r)),
                new StoryAttributes(
                        placeOrNull(tx, r),
                        voiceOrNull(tx, r),
                        dateOrNull(r),
                        r.nextBoolean() ? null : words(r),
                        r.nextBoolean() ? Map.of() : Map.of(harmless(r), r.nextBoolean()),
                        consent,
                        dateOrNull(r)));
    }

    /// A flag that narrows nothing.
    private static Flag harmless(Random r) {
        var flag = pick(Flag.values(), r);
        return flag == Flag.NOT_FOR_ROOM ? Flag.TRANSLATED : flag;
    }

    private static void takeIn(Tx tx, Random r) throws Refusal {
        var bytes = words(r).getBytes(StandardCharsets.UTF_8);
        var story =
                new IncomingStory(
                        words(r),
                        new Original("b.txt", "txt", "UTF-8", bytes),
                        List.of(new IncomingTurn(null, null, words(r))),
                        0);
        Intake.add(
                tx,
                List.of(story, story),
                new Intake(
                        placeOrNull(tx, r),
                        voiceOrNull(tx, r),
                        new VagueDate("2024"),
                        permission(r),
                        words(r)));
    }

    private static void codePassage(Tx tx, Random r) throws Refusal {
        long code = any(tx, "code", r);
        var story = story(tx, r);
        if (code > 0 && story.value() > 0) {
            Codings.add(tx, story, range(tx, story, r), new Code.Id(code), words(r), words(r));
        }
    }

    /// Replaces some words of one turn.
    private static void correct(Tx tx, Random r) throws Refusal {
        var story = story(tx, r);
        var text = Stories.text(tx, story);
        if (!text.turns().isEmpty()) {
            var turn = text.rangeOf(r.nextInt(text.turns().size()));
            int start = turn.start() + r.nextInt(turn.length());
            int end = Math.min(turn.end(), start + r.nextInt(12));
            Corrections.replace(
                    tx, story, new TextRange(start, end), r.nextInt(4) == 0 ? "" : words(r));
        }
    }

    private static void signal(Tx tx, Random r) throws Refusal {
        var story = story(tx, r);
        if (story.value() > 0) {
            var indicator = indicator(tx, r);
            Signals.add(
                    tx,
                    new NewSignal(
                            story,
                            range(tx, story, r),
                            indicator.value() > 0 ? indicator : null,
                            pick(Direction.values(), r),
                            new VagueDate("2024-11"),
                            r.nextBoolean() ? null : pick(Strength.values(), r),
                            r.nextBoolean() ? null : pick(Level.values(), r),
                            r.nextBoolean() ? null : r.nextBoolean(),
                            words(r),
                            words(r)));
        }
    }

    private static Insight insight(Tx tx, Random r) {
        return new Insight(
                new Insight.Id(any(tx, "insight", r)),
                words(r),
                words(r),
                pick(Insight.Status.values(), r),
                List.of(),
                List.of(),
                new Insight.Bounds(words(r), words(r), words(r)),
                new Insight.Difference(words(r), words(r), words(r)),
                Map.of(),
                null,
                null);
    }

    private static void note(Tx tx, Random r) throws Refusal {
        var story = story(tx, r);
        long code = any(tx, "code", r);
        long coding = any(tx, "coding", r);
        long teller = any(tx, "teller", r);
        Notes.add(
                tx,
                switch (r.nextInt(5)) {
                    case 0 ->
                            story.value() > 0
                                    ? new Note.About.OfStory(story)
                                    : new Note.About.TheProject();
                    case 1 ->
                            code > 0
                                    ? new Note.About.OfCode(new Code.Id(code))
                                    : new Note.About.TheProject();
                    case 2 ->
                            coding > 0
                                    ? new Note.About.OfCoding(new Coding.Id(coding))
                                    : new Note.About.TheProject();
                    case 3 ->
                            teller > 0
                                    ? new Note.About.OfTeller(new Teller.Id(teller))
                                    : new Note.About.TheProject();
                    default -> new Note.About.TheProject();
                },
                words(r));
    }

    private static TextRange range(Tx tx, Story.Id story, Random r) {
        int length = Stories.text(tx, story).text().length();
        int start = r.nextInt(Math.max(1, length - 1));
        return new TextRange(start, Math.min(length, start + 1 + r.nextInt(60)));
    }

    private static Permission permission(Random r) {
        var uses = EnumSet.noneOf(Use.class);
        for (var use : Use.values()) {
            if (r.nextBoolean()) {
                uses.add(use);
            }
        }
        return new Permission(uses, pick(Wording.values(), r));
    }

    /// The key of some row, or -1 when the table is empty.
    private static long any(Reading reading, String table, Random r) {
        var ids = reading.list("SELECT id FROM " + table + " ORDER BY id", row -> row.number("id"));
        return ids.isEmpty() ? -1 : ids.get(r.nextInt(ids.size()));
    }

    private static Output output(Tx tx, Random r, Output.Id id) {
        var items = new ArrayList<Output.Item>();
        if (any(tx, "insight", r) > 0) {
            items.add(new Output.Item.OfInsight(new Insight.Id(any(tx, "insight", r))));
        }
        if (any(tx, "code", r) > 0) {
            items.add(new Output.Item.OfCode(code(tx, r)));
        }
        if (any(tx, "indicator", r) > 0) {
            items.add(new Output.Item.OfIndicator(indicator(tx, r)));
        }
        if (any(tx, "coding", r) > 0) {
            items.add(new Output.Item.OfQuote(coding(tx, r)));
            items.add(new Output.Item.OfQuote(coding(tx, r)));
        }
        Collections.shuffle(items, r);
        var place = placeOrNull(tx, r);
        return new Output(
                id,
                pick(Output.Kind.values(), r),
                pick(Audience.values(), r),
                LocalDate.of(2024, 1, 1),
                r.nextBoolean() ? null : LocalDate.of(2024, 12, 31),
                r.nextBoolean(),
                words(r),
                place == null ? Set.of() : Set.of(place),
                items);
    }

    private static Story.Id story(Tx tx, Random r) {
        return new Story.Id(any(tx, "story", r));
    }

    private static Code.Id code(Tx tx, Random r) {
        return new Code.Id(any(tx, "code", r));
    }

    private static Coding.Id coding(Tx tx, Random r) {
        return new Coding.Id(any(tx, "coding", r));
    }

    private static Indicator.Id indicator(Tx tx, Random r) {
        return new Indicator.Id(any(tx, "indicator", r));
    }

    private static Place.Id placeOrNull(Tx tx, Random r) {
        long place = any(tx, "place", r);
        return place < 0 || r.nextBoolean() ? null : new Place.Id(place);
    }

    private static Voice.Id voiceOrNull(Tx tx, Random r) {
        long voice = any(tx, "voice", r);
        return voice < 0 || r.nextBoolean() ? null : new Voice.Id(voice);
    }

    private static VagueDate dateOrNull(Random r) {
        return switch (r.nextInt(4)) {
            case 0 -> null;
            case 1 -> new VagueDate("2025");
            case 2 -> new VagueDate("2025-0" + (1 + r.nextInt(9)));
            default -> new VagueDate("2025-06-1" + r.nextInt(10));
        };
    }

    private static LocalDate day(Random r) {
        return r.nextBoolean() ? null : LocalDate.of(2024, 1 + r.nextInt(12), 1 + r.nextInt(28));
    }

    private static Code.Id codeOrNull(Tx tx, Random r) {
        long code = any(tx, "code", r);
        return code < 0 || r.nextBoolean() ? null : new Code.Id(code);
    }

    static <T> T pick(T[] values, Random r) {
        return values[r.nextInt(values.length)];
    }

    private static final List<String> WORDS =
            List.of(
                    "she",
                    "came back",
                    "wi’ the bairn",
                    "👩🏽‍⚕️",
                    "الانتظار",
                    "it’s \"fine\"",
                    "a\tb",
                    "𝔘𝔫",
                    "e\u0301",
                    "'; --");

    static String words(Random r) {
        var words = new StringBuilder("w" + r.nextInt(100_000));
        for (int i = r.nextInt(8); i >= 0; i--) {
            words.append(' ').append(WORDS.get(r.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
