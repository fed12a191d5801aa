package kenning.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kenning.model.Direction;
import kenning.model.Funder;
import kenning.model.Palette;
import kenning.model.Place;
import kenning.model.StorySummary;
import kenning.model.Teller;
import kenning.model.Use;
import kenning.model.VoiceFamily;
import kenning.store.Checkup;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Crowds;
import kenning.store.Erasures;
import kenning.store.Funders;
import kenning.store.Indicators;
import kenning.store.Insights;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Objectives;
import kenning.store.PeopleGroups;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.store.Tellers;
import kenning.task.Progress;
import kenning.text.Quotes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The golden facts of the example project, counted by hand by those who wrote it down, not by the
/// program.
class ExampleProjectTest {
    @TempDir static Path folder;
    private static Project project;
    private static List<StorySummary> stories;

    @BeforeAll
    static void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        stories = Project.await(project.read(Stories::list));
    }

    @AfterAll
    static void close() throws Exception {
        project.close();
    }

    @Test
    void storiesAndTellersByHowFarTheyMayGo() {
        assertThat(mix(stories)).isEqualTo("13 (12) 6 (6) 3 (3)");
        assertThat(mix(allowing(Use.ROOM))).isEqualTo("13 (12) 5 (5) 3 (3)");
        assertThat(mix(allowing(Use.FUNDER))).isEqualTo("11 (10) 5 (5) 3 (3)");
        assertThat(mix(allowing(Use.PUBLIC))).isEqualTo("5 (5) 1 (1) 1 (1)");
        assertThat(mix(allowing(Use.COUNTED))).isEqualTo("13 (12) 6 (6) 3 (3)");
    }

    @Test
    void theHeldStoryIsOnlyOnTheHeldListAndTheErasedOneNowhere() throws Exception {
        assertThat(stories).hasSize(22);
        assertThat(Project.await(project.read(Stories::listHeld))).hasSize(1);
        assertThat(Project.await(project.read(Erasures::count))).isEqualTo(1);
    }

    @Test
    void voicesByPlace() throws Exception {
        var tops = tops();
        assertThat(mix(inPlace("Tarrenholm", tops)))
                .startsWith("7 ")
                .contains(" 4 (")
                .endsWith("1 (1)");
        assertThat(mix(inPlace("Glenmorrin", tops)))
                .startsWith("6 ")
                .contains(" 2 (")
                .endsWith("2 (2)");
    }

    @Test
    void signsByIndicatorPlaceAndDirection() throws Exception {
        var tops = tops();
        var placeOf =
                stories.stream()
                        .collect(
                                Collectors.toMap(
                                        StorySummary::id, s -> tops.get(s.story().place())));
        var signals = Project.await(project.read(Signals::all));
        var rows = new TreeMap<String, String>();
        for (var indicator : Project.await(project.read(Indicators::list))) {
            var row = new StringBuilder();
            for (var place : List.of("Tarrenholm", "Glenmorrin")) {
                for (var direction : Direction.values()) {
                    row.append(
                            signals.stream()
                                    .filter(s -> indicator.id().equals(s.indicator()))
                                    .filter(s ->
                                            s.direction() == direction
                                                    && placeOf.get(s.story()).equals(place))
                                    .count());
                }
            }
            rows.put("%02d".formatted(rows.size() + 1), row.toString());
        }
        assertThat(rows.values())
                .containsExactly(
                        "11001000",
                        "10001100",
                        "00011000",
                        "11000100",
                        "10001100",
                        "11000010",
                        "10002000",
                        "10002000",
                        "10000000",
                        "10101000");
        assertThat(signals).hasSize(27);
    }

    /// In the order of the codebook: what matters and what is growing are themes, before how change
    /// happens and what is in the way.
    @Test
    void codesByVoiceFamily() throws Exception {
        var family =
                stories.stream()
                        .collect(Collectors.toMap(StorySummary::id, s -> s.voice().family()));
        var codings = Project.await(project.read(Codings::all));
        var rows = new java.util.ArrayList<String>();
        for (var code : Project.await(project.read(Codes::list))) {
            var row = new StringBuilder();
            for (var f :
                    List.of(VoiceFamily.COMMUNITY, VoiceFamily.PRACTICE, VoiceFamily.LEADERSHIP)) {
                row.append(
                        codings.stream()
                                .filter(c ->
                                        c.code().equals(code.id()) && family.get(c.story()) == f)
                                .map(c -> c.story())
                                .distinct()
                                .count());
            }
            rows.add(row.toString());
        }
        assertThat(rows)
                .containsExactly(
                        "900", "210", "101", "320", "410", "210", "260", "100", "110", "101", "122",
                        "013", "210", "200", "200", "221");
    }

    @Test
    void searchWordsStandWhereTheyShould() throws Exception {
        assertThat(titlesWith("swings")).hasSize(2);
        assertThat(titlesWith("came back")).hasSize(3);
        assertThat(titlesWith("bairn")).hasSize(1);
        assertThat(titlesWith("childcare")).hasSize(1);
        assertThat(titlesWith("knitting")).hasSize(1);
        assertThat(titlesWith("evening bus")).hasSize(1);
        assertThat(titlesWith("peace and quiet")).isEmpty();
    }

    private static Set<String> titlesWith(String words) throws Exception {
        var titles = new HashSet<String>();
        for (var story : stories) {
            var text = Project.await(project.read(r -> Stories.text(r, story.id()))).text();
            if (!Quotes.places(text.toLowerCase(java.util.Locale.UK), words).isEmpty()) {
                titles.add(story.title());
            }
        }
        return titles;
    }

    @Test
    void everythingElseIsThereAndHoldsTogether() throws Exception {
        assertThat(Project.await(project.read(Insights::list))).hasSize(6);
        assertThat(Project.await(project.read(Noticings::list))).hasSize(6);
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
    }

    @Test
    void crowdSizesOfTheLabels() throws Exception {
        var names =
                Project.await(project.read(Places::list)).stream()
                        .collect(Collectors.toMap(Place::id, Place::name));
        assertThat(Project.await(project.read(Crowds::list)))
                .extracting(c ->
                        names.get(c.place()).charAt(0)
                                + " "
                                + c.role()
                                + " "
                                + (c.size() == null ? "many" : c.size()))
                .contains(
                        "T Health visitor 1",
                        "T Housing officer 2",
                        "T Community worker 3",
                        "T Social worker 9",
                        "T Kinship carer 12",
                        "G Nursery practitioner 6",
                        "G Primary teacher 8",
                        "G Family support worker 2",
                        "T Senior leader 4",
                        "G Senior leader 4",
                        "T Practitioner many",
                        "G Practitioner many",
                        "T Parent many",
                        "G Parent many");
    }

    @Test
    void teamFundersObjectivesAndToldRoles() throws Exception {
        var members = Project.await(project.read(Members::list));
        assertThat(members)
                .extracting(m -> m.label() + (m.active() ? "" : " left"))
                .containsExactly(
                        "LP-A", "LP-B", "CR-1", "CR-2", "CO-T", "CO-G", "AN-1 left", "PM-1");
        assertThat(members)
                .allMatch(m ->
                        !m.role().isEmpty()
                                && !m.organisation().isEmpty()
                                && Palette.colours().contains(m.colour()));
        var analyst = members.get(6);
        assertThat(analyst.first().plusMonths(6)).isEqualTo(analyst.last().plusDays(1));
        assertThat(Project.await(project.read(Funders::list)))
                .extracting(Funder::name)
                .containsExactly("Hearthlight Foundation", "Small Steps Children’s Fund");
        assertThat(Project.await(project.read(Objectives::list))).hasSize(4);
        assertThat(Project.await(project.read(PeopleGroups::list))).hasSize(6);
        assertThat(Project.await(project.read(Programmes::read)).safeguarding()).isNotBlank();
        assertThat(Project.await(project.read(Tellers::list)))
                .extracting(Teller::toldRole)
                .contains("health visitor", "dad", "kinship carer")
                .doesNotContain("");
    }

    private static List<StorySummary> allowing(Use use) {
        return stories.stream().filter(s -> s.permission().allows(use)).toList();
    }

    private static List<StorySummary> inPlace(String top, Map<Place.Id, String> tops) {
        return stories.stream().filter(s -> top.equals(tops.get(s.story().place()))).toList();
    }

    /// The name of the place at the top, for each place.
    private static Map<Place.Id, String> tops() throws Exception {
        var places = Project.await(project.read(Places::list));
        var tops = new java.util.HashMap<Place.Id, String>();
        for (var place : places) {
            if (place.parent() == null) {
                Place.within(places, place.id()).forEach(inside -> tops.put(inside, place.name()));
            }
        }
        return tops;
    }

    /// Stories (tellers) of community, practice and leadership.
    private static String mix(List<StorySummary> of) {
        return List.of(VoiceFamily.COMMUNITY, VoiceFamily.PRACTICE, VoiceFamily.LEADERSHIP).stream()
                .map(f -> of.stream().filter(s -> s.voice().family() == f).toList())
                .map(some ->
                        some.size()
                                + " ("
                                + some.stream().map(s -> s.story().teller()).distinct().count()
                                + ")")
                .collect(Collectors.joining(" "));
    }

    @Test
    void theCountsOfTheCodebookAreThoseOfTheListedPassages() throws Exception {
        var listed = new java.util.HashMap<kenning.model.Code.Id, Integer>();
        Project.await(project.read(Codings::all))
                .forEach(coding -> listed.merge(coding.code(), 1, Integer::sum));
        assertThat(Project.await(project.read(Codings::counts))).isEqualTo(listed).hasSize(16);
        var signs = Project.await(project.read(Signals::counts));
        assertThat(signs).hasSize(10);
        assertThat(
                        signs.values().stream()
                                .flatMap(way -> way.values().stream())
                                .mapToInt(n -> n)
                                .sum())
                .isEqualTo(27);
    }
}
