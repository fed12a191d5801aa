package kenning.ui.stories;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Flag;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Teller;
import kenning.model.TextRange;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Consents;
import kenning.store.Label;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;

/// A project with many stories of made-up words. Nobody said any of this.
final class ManyStories {
    static final String LONG =
            "What the whole street said about the bus, the baths, the warm room behind the library and"
                    + " everything that was promised and then promised again, in the order in which it came up";

    private ManyStories() {}

    static Project make(Path file, int stories) throws Refusal {
        var project = Project.create(file);
        Project.await(
                project.edit(
                        Label.of("Made up"),
                        tx -> {
                            fill(tx, stories, new Random(4));
                            return true;
                        }));
        return project;
    }

    private static void fill(Tx tx, int stories, Random r) throws Refusal {
        var voices = new ArrayList<Voice.Id>();
        for (var family : VoiceFamily.values()) {
            voices.add(Voices.add(tx, "Voice of " + family.code(), family));
        }
        voices.add(
                Voices.add(
                        tx,
                        "Grandparent, aunt, uncle or older sister who looks after children",
                        VoiceFamily.COMMUNITY));
        var places = new ArrayList<Place.Id>();
        var top = Places.add(tx, "Tarrenholm", null, "town", "", "");
        places.add(top);
        for (int i = 1; i <= 12; i++) {
            places.add(Places.add(tx, "Row " + i, i % 3 == 0 ? null : top, "locality", "", ""));
        }
        places.add(
                Places.add(
                        tx,
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                        null,
                        "town",
                        "",
                        ""));
        for (int year = 2021; year < 2026; year++) {
            Periods.add(
                    tx,
                    "Year " + (year - 2021),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31));
        }
        var codes = new ArrayList<Code.Id>();
        for (int i = 0; i < 60; i++) {
            codes.add(Codes.add(tx, "Theme number " + i));
        }
        var tellers = new ArrayList<Teller.Id>();
        for (int i = 0; i < stories; i++) {
            if (i % 5 != 4) {
                tellers.add(
                        Tellers.add(
                                tx,
                                i % 3 == 0 ? "Marnie " + i : null,
                                i % 17 == 0 ? null : voices.get(r.nextInt(voices.size())),
                                null));
            }
            add(tx, i, tellers.get(r.nextInt(tellers.size())), places, codes, r);
        }
    }

    private static void add(
            Tx tx, int i, Teller.Id teller, List<Place.Id> places, List<Code.Id> codes, Random r)
            throws Refusal {
        var turns = new ArrayList<IncomingTurn>();
        for (int turn = 0; turn < 3 + r.nextInt(12); turn++) {
            turns.add(
                    new IncomingTurn(
                            turn % 2 == 0 ? "Asker" : "Teller",
                            null,
                            "The " + turn + " words of story " + i + " and so on. ".repeat(turn)));
        }
        var title = i % 40 == 7 ? LONG + " " + i : "Story " + i;
        var story =
                Stories.add(
                        tx,
                        new IncomingStory(
                                title,
                                new Original(
                                        "a.txt",
                                        "txt",
                                        "UTF-8",
                                        title.getBytes(StandardCharsets.UTF_8)),
                                turns,
                                0),
                        new StoryFacts(
                                teller,
                                i % 19 == 0 ? null : places.get(r.nextInt(places.size())),
                                i % 23 == 0
                                        ? null
                                        : new VagueDate(
                                                "202" + (1 + r.nextInt(4)) + "-0" + (1 + i % 9)),
                                null,
                                i % 2 == 0 ? "conversation" : "gathered by a community researcher",
                                i % 4 == 0 ? "That somebody comes back. " + LONG : "",
                                "",
                                i % 40 == 7
                                        ? EnumSet.allOf(Flag.class)
                                        : i % 11 == 0 ? Set.of(Flag.HARD_TO_HEAR) : Set.of(),
                                i % 250 == 249));
        if (i % 6 != 0) {
            var audience = Audience.values()[r.nextInt(5)];
            Consents.add(
                    tx,
                    story,
                    new Permission(audience.asFarAs(), Wording.AS_IS),
                    new VagueDate("2024"),
                    "written");
        }
        for (int n = 0; n < i % 8; n++) {
            Codings.add(
                    tx, story, new TextRange(n * 9, n * 9 + 8), codes.get(r.nextInt(60)), "", "");
        }
    }
}
