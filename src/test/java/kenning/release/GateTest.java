package kenning.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Flag;
import kenning.model.IncomingTurn;
import kenning.model.Permission;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.release.Clearance.Cleared;
import kenning.release.Clearance.Withheld;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Consents;
import kenning.store.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    @TempDir Path folder;
    private Planted planted;

    @BeforeEach
    void make() throws Exception {
        planted = new Planted(folder);
    }

    @AfterEach
    void close() throws Exception {
        planted.close();
    }

    /// Every set of uses against every audience, against what the rule says in words: the team sees
    /// everything; anybody else what names their use.
    @Test
    void nothingIsShownThatItsUsesDoNotName() throws Exception {
        var uses = Use.values();
        var stories = new ArrayList<Set<Use>>();
        var ids = new ArrayList<Story.Id>();
        for (int mask = 0; mask < 1 << uses.length; mask++) {
            var some = EnumSet.noneOf(Use.class);
            for (int i = 0; i < uses.length; i++) {
                if ((mask >> i & 1) == 1) {
                    some.add(uses[i]);
                }
            }
            stories.add(some);
            ids.add(
                    planted.story(
                            "Story " + mask,
                            null,
                            null,
                            new Permission(some, Wording.AS_IS),
                            "Words " + mask));
        }
        for (var audience : Audience.values()) {
            var gate = planted.gate(audience);
            for (int i = 0; i < ids.size(); i++) {
                boolean may =
                        audience.needs().isEmpty()
                                || stories.get(i).contains(audience.needs().get());
                assertThat(gate.clear(ids.get(i)) instanceof Cleared)
                        .as("%s to %s", stories.get(i), audience)
                        .isEqualTo(may);
                assertThat(gate.shown().contains(ids.get(i))).isEqualTo(may);
            }
        }
    }

    @Test
    void withoutAnyPermissionAStoryIsForTheTeamAlone() throws Exception {
        var story = planted.story("Unsaid", null, null, null, "Some words.");
        assertThat(planted.gate(Audience.TEAM).clear(story)).isInstanceOf(Cleared.class);
        assertThat(planted.gate(Audience.ROOM).clear(story))
                .isEqualTo(new Withheld(Reason.NOT_AGREED));
        assertThat(planted.gate(Audience.ROOM).report(Dates.ALL).stories()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void wordsThatMustBeChangedFirstDoNotGo(Wording wording) throws Exception {
        var story =
                planted.story(
                        "Worded",
                        null,
                        null,
                        new Permission(Audience.FUNDER.asFarAs(), wording),
                        "Some words.");
        var cleared = planted.gate(Audience.FUNDER).clear(story);
        if (wording == Wording.AS_IS) {
            assertThat(cleared).isInstanceOf(Cleared.class);
        } else {
            assertThat(cleared).isEqualTo(new Withheld(Reason.WORDING));
        }
        assertThat(planted.gate(Audience.FUNDER).report(Dates.ALL).stories()).hasSize(1);
    }

    @Test
    void theStricterOfTellerAndStoryHolds() throws Exception {
        var story =
                planted.story("Public", null, null, Planted.upTo(Audience.PUBLIC), "Some words.");
        var teller = planted.tellerOf(story);
        planted.edit(tx -> {
            Consents.add(tx, teller, Planted.upTo(Audience.ROOM), null, "");
            return true;
        });
        assertThat(planted.gate(Audience.ROOM).shown()).containsExactly(story);
        assertThat(planted.gate(Audience.FUNDER).shown()).isEmpty();
    }

    @Test
    void aStoryOnHoldIsNotThereForAnybody() throws Exception {
        var story = planted.story("Held", null, null, Planted.upTo(Audience.PUBLIC), "Hush now.");
        planted.edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        for (var audience : Audience.values()) {
            var gate = planted.gate(audience);
            assertThat(gate.clear(story)).isEqualTo(new Withheld(Reason.NOT_THERE));
            assertThat(gate.shown()).isEmpty();
            assertThat(gate.stories(Dates.ALL)).isEmpty();
            assertThat(gate.leftOut(Dates.ALL)).isEmpty();
        }
        assertThat(planted.gate(Audience.TEAM).clear(new Story.Id(999)))
                .isEqualTo(new Withheld(Reason.NOT_THERE));
    }

    @Test
    void labelsAreNeverFinerThanAStandingAndOnlyCommunityVoicesHaveAPlace() throws Exception {
        var town = planted.place("Tarrenholm", null);
        var street = planted.place("Harbour Row", town);
        var nurse =
                planted.edit(tx ->
                        kenning.store.Voices.add(
                                tx, "Health visitor", kenning.model.VoiceFamily.PRACTICE));
        var kin =
                planted.edit(tx ->
                        kenning.store.Voices.add(
                                tx, "Kinship carer", kenning.model.VoiceFamily.COMMUNITY));
        var all = Planted.upTo(Audience.PUBLIC);
        var parent = planted.story("a", planted.voice("Parent or carer").id(), street, all, "x");
        var young = planted.story("b", planted.voice("Young person").id(), street, all, "x");
        var visitor = planted.story("c", nurse, street, all, "x");
        var leader = planted.story("d", planted.voice("Leader").id(), street, all, "x");
        var carer = planted.story("e", kin, street, all, "x");
        var nobody = planted.story("f", null, street, all, "x");
        var labels = planted.gate(Audience.PUBLIC).labels();
        assertThat(labels.get(parent))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.PARENT_OR_CARER, "Tarrenholm", 2024));
        assertThat(labels.get(young))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.YOUNG_PERSON, "Tarrenholm", 2024));
        assertThat(labels.get(visitor))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.PRACTITIONER, null, 2024));
        assertThat(labels.get(leader))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.LEADER, null, 2024));
        assertThat(labels.get(carer))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.SOMEONE, null, 2024));
        assertThat(labels.get(nobody))
                .isEqualTo(new StoryLabel(StoryLabel.Standing.SOMEONE, null, 2024));
        assertThat(planted.gate(Audience.PUBLIC).stories(Dates.ALL))
                .flatExtracting(c -> c.keys().values())
                .extracting(kenning.model.Key::name)
                .doesNotContain("Health visitor", "Kinship carer", "Harbour Row");
        assertThat(
                        planted.gate(Audience.PUBLIC).stories(Dates.ALL).stream()
                                .filter(c -> Set.of(visitor, carer).contains(c.story()))
                                .flatMap(c -> c.keys().keySet().stream()))
                .doesNotContain(Dimension.PLACE, Dimension.LOCALITY);
    }

    @Test
    void speakersAreNotNamedAndWhoAsksIsMarked() throws Exception {
        var story =
                planted.spoken(
                        Planted.upTo(Audience.FUNDER),
                        List.of(
                                new IncomingTurn("I", null, "And then?"),
                                new IncomingTurn("Marnie", null, "Then she came back.")),
                        Set.of());
        var cleared = (Cleared) planted.gate(Audience.FUNDER).clear(story);
        assertThat(cleared.story().lines())
                .containsExactly(
                        new ClearedLine(true, new ClearedText("And then?")),
                        new ClearedLine(false, new ClearedText("Then she came back.")));
    }

    @Test
    void aQuoteHoldsTheCodedWordsAndNoMore() throws Exception {
        var story =
                planted.story(
                        "Quoted",
                        null,
                        null,
                        Planted.upTo(Audience.FUNDER),
                        "One. Two words here.",
                        "Three.");
        planted.edit(
                tx -> Codings.add(tx, story, new TextRange(5, 24), Codes.add(tx, "Twos"), "", ""));
        var theme = planted.gate(Audience.FUNDER).report(Dates.ALL).themes().getFirst();
        assertThat(theme.quotes()).hasSize(1);
        assertThat(theme.quotes().getFirst().lines())
                .extracting(line -> line.words().text())
                .containsExactly("Two words here.", "Thr");
    }

    @Test
    void aPassageOfATeamOnlyStoryIsNeitherCountedNorQuoted() throws Exception {
        var story = planted.story("Team", null, null, null, "Secret words.");
        planted.edit(
                tx -> Codings.add(tx, story, new TextRange(0, 6), Codes.add(tx, "Theme"), "", ""));
        var theme = planted.gate(Audience.FUNDER).report(Dates.ALL).themes().getFirst();
        assertThat(theme.passages()).isEmpty();
        assertThat(theme.quotes()).isEmpty();
        var forTheTeam = planted.gate(Audience.TEAM).report(Dates.ALL).themes().getFirst();
        assertThat(forTheTeam.quotes()).hasSize(1);
    }

    @Test
    void beingCountedAndBeingQuotedAreSeparate() throws Exception {
        var counted =
                planted.story(
                        "Counted",
                        null,
                        null,
                        new Permission(Set.of(Use.COUNTED), Wording.NONE),
                        "Counted words.");
        planted.edit(
                tx -> Codings.add(tx, counted, new TextRange(0, 7), Codes.add(tx, "T"), "", ""));
        var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
        assertThat(report.stories()).hasSize(1);
        assertThat(report.quotable()).isZero();
        assertThat(report.countedOnly()).isEqualTo(1);
        assertThat(report.themes().getFirst().passages()).hasSize(1);
        assertThat(report.themes().getFirst().quotes()).isEmpty();
        assertThat(planted.gate(Audience.FUNDER).leftOut(Dates.ALL))
                .containsExactly(new LeftOut.OfStory("Counted", Reason.NOT_AGREED, true));
    }

    @Test
    void anInsightNeedsAStoryThatMayBeShown() throws Exception {
        var open = planted.story("a", null, null, Planted.upTo(Audience.FUNDER), "Open words.");
        var room = planted.story("b", null, null, Planted.upTo(Audience.ROOM), "Room words.");
        planted.insight("Open claim", List.of(open), List.of(room));
        planted.insight("Room claim", List.of(room), List.of(open));
        planted.insight("Claim without a story", List.of(), List.of());
        var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
        assertThat(report.insights())
                .extracting(i -> i.claim().text())
                .containsExactly("Open claim");
        assertThat(report.insightsLeftOut()).isEqualTo(1);
        var insight = report.insights().getFirst();
        assertThat(insight.fitting()).hasSize(1);
        assertThat(insight.notFitting()).hasSize(1);
        assertThat(insight.shownNotFitting()).isEmpty();
    }

    @Test
    void aSpanOfTimeTakesItsStoriesAndSaysWhichHaveNoDate() throws Exception {
        planted.story("May", null, null, Planted.upTo(Audience.FUNDER), "May words.");
        planted.spoken(
                Planted.upTo(Audience.FUNDER),
                List.of(new IncomingTurn(null, null, "When was that?")),
                Set.of(Flag.HARD_TO_HEAR));
        var may = Dates.between(java.time.LocalDate.of(2024, 5, 1), null);
        var later = Dates.between(java.time.LocalDate.of(2024, 6, 1), null);
        var gate = planted.gate(Audience.FUNDER);
        assertThat(gate.report(Dates.ALL).stories()).hasSize(2);
        assertThat(gate.report(may).stories()).hasSize(1);
        assertThat(gate.report(later).stories()).isEmpty();
        assertThat(gate.leftOut(may)).containsExactly(new LeftOut.Undated("Spoken"));
        assertThat(gate.leftOut(Dates.ALL)).isEmpty();
    }

    @Test
    void theLastLookFindsWordsOfWithheldAndHeldStories() throws Exception {
        planted.story("Team", null, null, null, "the heron stood in the water all morning");
        var held = planted.story("Held", null, null, null, "nobody knew the colour of the gate");
        planted.edit(tx -> {
            Stories.setHeld(tx, held, true);
            return true;
        });
        var scan = planted.gate(Audience.FUNDER).report(Dates.ALL).scan();
        assertThat(scan.find("The heron stood in the water all morning.")).isPresent();
        assertThat(scan.find("Nobody knew the colour of the gate")).isPresent();
        var forTheTeam = planted.gate(Audience.TEAM).report(Dates.ALL).scan();
        assertThat(forTheTeam.find("The heron stood in the water all morning.")).isEmpty();
        assertThat(forTheTeam.find("Nobody knew the colour of the gate")).isPresent();
    }

    @Test
    void theGateShowsTheProjectAsItStoodWhenItWasOpened() throws Exception {
        var story = planted.story("a", null, null, Planted.upTo(Audience.ROOM), "Words.");
        var gate = planted.gate(Audience.ROOM);
        planted.edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        assertThat(gate.shown()).containsExactly(story);
        assertThat(planted.gate(Audience.ROOM).shown()).isEmpty();
        assertThat(gate.shown().stream().map(Story.Id::value).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void whatIsNotCountedIsInNoFigureOutsideTheTeam() throws Exception {
        planted.story(
                "Shown",
                null,
                null,
                new Permission(Set.of(Use.ROOM, Use.FUNDER), Wording.AS_IS),
                "Shown words.");
        assertThat(planted.gate(Audience.ROOM).shown()).hasSize(1);
        assertThat(planted.gate(Audience.ROOM).stories(Dates.ALL)).isEmpty();
        var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
        assertThat(report.stories()).isEmpty();
        assertThat(report.quotable()).isZero();
    }

    @Test
    void whatCameOfAReviewStaysInsideEvenOfAStoryThatMayBeShown() throws Exception {
        var open =
                planted.story(
                        "Open",
                        null,
                        null,
                        new Permission(Audience.PUBLIC.asFarAs(), Wording.AS_IS),
                        "the heron stood in the water all morning");
        planted.edit(tx -> {
            Stories.setReviewed(
                    tx, open, null, "her sister must never hear about the second house");
            return true;
        });
        var scan = planted.gate(Audience.FUNDER).report(Dates.ALL).scan();
        assertThat(scan.find("The heron stood in the water all morning.")).isEmpty();
        assertThat(scan.find("Her sister must never hear about the second house.")).isPresent();
    }

    @Test
    void theLastLookKnowsTitlesToo() throws Exception {
        planted.story("The morning the heron stood very still", null, null, null, "x");
        var scan = planted.gate(Audience.FUNDER).report(Dates.ALL).scan();
        assertThat(scan.find("The morning the heron stood very still")).isPresent();
    }

    @Test
    void theWordingOfAnIndicatorIsNoLeakOfTheStoryThatItCameFrom() throws Exception {
        planted.story("Team", null, null, null, "they come back and tell us what happened");
        planted.edit(tx ->
                kenning.store.Indicators.add(
                        tx,
                        "They come back and tell us what happened",
                        "parents",
                        "",
                        kenning.model.Indicator.Kind.BEHAVIOUR,
                        "",
                        ""));
        var scan = planted.gate(Audience.FUNDER).report(Dates.ALL).scan();
        assertThat(scan.find("“They come back and tell us what happened”")).isEmpty();
    }

    @Test
    void aReportOfOnePlaceHoldsNoWordsOfAnotherAndShowsNoLeaderThere() throws Exception {
        var here = planted.place("Here", null);
        var street = planted.place("Street", here);
        var there = planted.place("There", null);
        var parent = planted.voice("Parent or carer").id();
        var leader = planted.voice("Leader").id();
        var code = planted.edit(tx -> Codes.add(tx, "Theme"));
        for (var told :
                List.of(
                        planted.story("A", parent, street, Planted.upTo(Audience.FUNDER), "Ours."),
                        planted.story("B", leader, here, Planted.upTo(Audience.FUNDER), "Mine."),
                        planted.story("C", parent, there, Planted.upTo(Audience.FUNDER), "Far."))) {
            planted.edit(tx -> Codings.add(tx, told, new TextRange(0, 4), code, "", ""));
        }
        var scope = new ReportScope(Dates.ALL, java.util.Set.of(here));
        var report = planted.gate(Audience.FUNDER).report(scope);
        assertThat(report.stories()).hasSize(2);
        assertThat(report.themes().getFirst().passages()).hasSize(2);
        var quotes = report.themes().getFirst().quotes();
        assertThat(quotes)
                .extracting(q -> q.lines().getFirst().words().text())
                .containsExactly("Ours", "Mine");
        assertThat(quotes)
                .extracting(q -> q.label().standing())
                .containsExactly(StoryLabel.Standing.PARENT_OR_CARER, StoryLabel.Standing.SOMEONE);
    }

    @Test
    void aChosenQuoteThatIsNoLongerClearedIsLeftOutAndSaidSo() throws Exception {
        var story = planted.story("Once", null, null, Planted.upTo(Audience.FUNDER), "Well said.");
        var code = planted.edit(tx -> Codes.add(tx, "Theme"));
        var coding = planted.edit(tx -> Codings.add(tx, story, new TextRange(0, 9), code, "", ""));
        var chosen =
                List.<kenning.model.Output.Item>of(new kenning.model.Output.Item.OfQuote(coding));
        assertThat(planted.gate(Audience.FUNDER).leftOut(ReportScope.ALL, chosen)).isEmpty();
        planted.edit(tx -> {
            kenning.store.Consents.add(tx, story, Planted.upTo(Audience.ROOM), null, "");
            return true;
        });
        assertThat(planted.gate(Audience.FUNDER).leftOut(ReportScope.ALL, chosen))
                .contains(new LeftOut.QuoteNoLongerCleared("Once", "Well said"));
        var later =
                new ReportScope(
                        Dates.between(java.time.LocalDate.of(2030, 1, 1), null),
                        java.util.Set.of());
        assertThat(planted.gate(Audience.ROOM).leftOut(later, chosen))
                .containsExactly(new LeftOut.QuoteOutside("Once", "Well said"));
    }
}
