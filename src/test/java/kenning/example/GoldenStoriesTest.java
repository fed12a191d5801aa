package kenning.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Dates;
import kenning.model.Direction;
import kenning.model.Flag;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.release.Gate;
import kenning.report.Sentences;
import kenning.search.Filter;
import kenning.search.Hit;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the texts and the codebook of the example must hold (domain 7.2, 7.3, 7.9), against the
/// tables that were written before it.
class GoldenStoriesTest {
    @TempDir static Path folder;
    private static Project project;
    private static StoryIndex index;

    /// By the reference in the example's own table, such as T01.
    private static final Map<String, StorySummary> STORIES = new LinkedHashMap<>();

    @BeforeAll
    static void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        index = StoryIndex.build(project, Progress.NONE);
        var byTitle = new HashMap<String, StorySummary>();
        for (var story : project.read(Stories::list).join()) {
            byTitle.put(story.title(), story);
        }
        for (var row : Sources.table("stories")) {
            var story = byTitle.remove(row.get("title"));
            if (story != null) {
                STORIES.put(row.get("ref"), story);
            }
        }
        assertThat(byTitle).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        index.close();
        project.close();
    }

    private static String text(String ref) throws Exception {
        var id = STORIES.get(ref).id();
        return Project.await(project.read(r -> Stories.text(r, id))).text();
    }

    private static Set<String> found(String question, View view) throws Exception {
        var query = ((QueryText.Parsed.Understood) QueryText.parse(question)).query();
        var ids =
                index.search(query, Filter.of(view), 100).hits().stream()
                        .map(Hit::story)
                        .collect(Collectors.toSet());
        return STORIES.entrySet().stream()
                .filter(e -> ids.contains(e.getValue().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static View view(Audience audience) throws Exception {
        return View.of(audience, Project.await(project.read(r -> Gate.open(r, audience).shown())));
    }

    @Test
    void searchWordsAreFoundInTheStoriesThatTheyWereWrittenInto() throws Exception {
        assertThat(found("swings", View.TEAM)).containsExactly("G04", "G07");
        assertThat(found("\"came back\"", View.TEAM)).containsExactly("G07", "T07", "T08");
        assertThat(found("bairn", View.TEAM)).containsExactly("G07");
        assertThat(found("form", View.TEAM)).contains("T05");
        assertThat(found("knitting", View.TEAM)).containsExactly("G01");
        assertThat(found("\"evening bus\"", View.TEAM)).containsExactly("G05");
        assertThat(found("\"peace and quiet\"", View.TEAM)).isEmpty();
    }

    @Test
    void childcareIsFoundByTheTeamAndInTheRoomAndNeitherInReportsNorInPublic() throws Exception {
        assertThat(found("childcare", View.TEAM)).containsExactly("G08");
        assertThat(found("childcare", view(Audience.ROOM))).containsExactly("G08");
        for (var audience : List.of(Audience.INTERNAL, Audience.FUNDER, Audience.PUBLIC)) {
            assertThat(found("childcare", view(audience))).as("%s", audience).isEmpty();
        }
    }

    @Test
    void publicStoriesAreTheSevenOfTheTable() throws Exception {
        var shown = Project.await(project.read(r -> Gate.open(r, Audience.PUBLIC).shown()));
        assertThat(refs(shown)).containsExactly("G01", "G04", "G07", "G12", "T01", "T04", "T10");
        var room = refs(Project.await(project.read(r -> Gate.open(r, Audience.ROOM).shown())));
        var funders = refs(Project.await(project.read(r -> Gate.open(r, Audience.FUNDER).shown())));
        var onlyRoom = new TreeSet<>(room);
        onlyRoom.removeAll(funders);
        assertThat(onlyRoom).containsExactly("G08", "T08");
        var onlyTeam = new TreeSet<>(STORIES.keySet());
        onlyTeam.removeAll(room);
        assertThat(onlyTeam).containsExactly("T12");
    }

    private static Set<String> refs(Set<Story.Id> stories) {
        return STORIES.entrySet().stream()
                .filter(e -> stories.contains(e.getValue().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachStoryIsOfTheLengthThatWasAskedFor() throws Exception {
        for (var ref : STORIES.keySet()) {
            assertThat(text(ref).strip().split("\\s+").length).as(ref).isBetween(90, 260);
        }
    }

    @Test
    void theErasedStoryIsOnlyAMarkerAndTheHeldOneOnlyOnTheHeldList() throws Exception {
        assertThat(STORIES).hasSize(22).doesNotContainKeys("G09", "G10");
        assertThat(Sources.table("stories")).noneMatch(row -> row.get("ref").equals("G10"));
        var held = Project.await(project.read(Stories::listHeld)).getFirst();
        for (var audience : Audience.values()) {
            var shown = Project.await(project.read(r -> Gate.open(r, audience).shown()));
            assertThat(shown).as("%s", audience).doesNotContain(held.id());
        }
        assertThat(found("letterbox", View.TEAM)).isEmpty();
        assertThat(held.title()).containsIgnoringCase("letterbox");
        var notes = Sources.table("insight_stories");
        assertThat(notes).noneMatch(row -> Set.of("G09", "G10").contains(row.get("story")));
    }

    @Test
    void textsHoldWhatTheirWritersWereAskedFor() throws Exception {
        assertThat(text("T03")).contains("the wee ones she could lift");
        assertThat(text("G02")).contains("Small things I can carry");
        assertThat(text("T04").toLowerCase(java.util.Locale.UK)).contains("before", "after");
        assertThat(Pattern.compile("\\[[^\\]]+\\]").matcher(text("G03")).results()).hasSize(3);
        assertThat(text("G07")).contains("cooncil", "bairn", "didnae");
        assertThat(STORIES.get("T10").story().flags()).contains(Flag.TRANSLATED);
        assertThat(STORIES.get("T10").story().method()).contains("interpreted");
        assertThat(STORIES.get("T02").story().teller())
                .isEqualTo(STORIES.get("T11").story().teller());
        assertThat(refsWith(Flag.HARD_TO_HEAR)).containsExactly("G03", "T02");
    }

    private static Set<String> refsWith(Flag flag) {
        return STORIES.entrySet().stream()
                .filter(e -> e.getValue().story().flags().contains(flag))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// By the letter of the table; what grows is a theme like what matters.
    @Test
    void codesAreOfTheKindsOfTheTable() throws Exception {
        var kinds =
                Map.of(
                        'A', CodeKind.THEME,
                        'B', CodeKind.MECHANISM,
                        'C', CodeKind.BARRIER,
                        'D', CodeKind.THEME);
        assertThat(codes()).hasSize(16);
        codes().forEach((ref, code) ->
                assertThat(code.kind()).as(ref).isEqualTo(kinds.get(ref.charAt(0))));
    }

    private static Map<String, Code> codes() throws Exception {
        var byName = new HashMap<String, Code>();
        Project.await(project.read(Codes::list)).forEach(code -> byName.put(code.name(), code));
        var codes = new LinkedHashMap<String, Code>();
        for (var row : Sources.table("codes")) {
            codes.put(row.get("ref"), byName.get(row.get("name")));
        }
        return codes;
    }

    @Test
    void communityAndPracticeMeetInNineCodesAndPartInSeven() throws Exception {
        var families = new HashMap<Code.Id, Set<VoiceFamily>>();
        var voices = new HashMap<Story.Id, VoiceFamily>();
        STORIES.values().forEach(s -> voices.put(s.id(), s.voice().family()));
        for (var coding : Project.await(project.read(Codings::all))) {
            families.computeIfAbsent(coding.code(), c -> new HashSet<>())
                    .add(voices.get(coding.story()));
        }
        var shared = new ArrayList<String>();
        var community = new ArrayList<String>();
        var practice = new ArrayList<String>();
        for (var code : codes().entrySet()) {
            var of = families.get(code.getValue().id());
            boolean c = of.contains(VoiceFamily.COMMUNITY);
            boolean p = of.contains(VoiceFamily.PRACTICE);
            (c && p ? shared : c ? community : practice).add(code.getKey());
        }
        assertThat(shared).containsExactly("A2", "A4", "A5", "B2", "B4", "C1", "C4", "D1", "D2");
        assertThat(community).containsExactly("A1", "A3", "B1", "B3", "C2", "C3");
        assertThat(practice).containsExactly("B5");
    }

    @Test
    void signsOfEachPlaceAddUpToTheTotalsOfTheTable() throws Exception {
        var totals = new LinkedHashMap<String, String>();
        var signals = Project.await(project.read(Signals::all));
        var places = Project.await(project.read(kenning.store.Places::list));
        for (var top : List.of("Tarrenholm", "Glenmorrin")) {
            var place = places.stream().filter(p -> p.name().equals(top)).findFirst().orElseThrow();
            var within = kenning.model.Place.within(places, place.id());
            var stories =
                    STORIES.values().stream()
                            .filter(s -> within.contains(s.story().place()))
                            .map(StorySummary::id)
                            .collect(Collectors.toSet());
            totals.put(
                    top,
                    java.util.Arrays.stream(Direction.values())
                            .map(d ->
                                    Long.toString(
                                            signals.stream()
                                                    .filter(s -> s.direction() == d)
                                                    .filter(s -> stories.contains(s.story()))
                                                    .count()))
                            .collect(Collectors.joining(" ")));
        }
        assertThat(totals)
                .containsExactly(
                        Map.entry("Tarrenholm", "9 3 1 1"), Map.entry("Glenmorrin", "9 3 1 0"));
    }

    @Test
    void theBalanceLineIsThatOfTheTable() throws Exception {
        var report =
                Project.await(project.read(r -> Gate.open(r, Audience.FUNDER).report(Dates.ALL)));
        assertThat(Sentences.balance(report))
                .isEqualTo(
                        "27 signs noticed: 18 toward, 6 away, 2 mixed, 1 still waiting. Quotes come from 19 of 22 stories; 3 are counted but not quoted; 1 insight is left out.");
        var quotable = Project.await(project.read(r -> Gate.open(r, Audience.FUNDER).shown()));
        var inQuotable =
                Project.await(project.read(Signals::all)).stream()
                        .filter(s -> quotable.contains(s.story()))
                        .collect(
                                Collectors.groupingBy(
                                        s -> s.direction().code(),
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        assertThat(inQuotable)
                .containsExactly(
                        Map.entry("away", 2L),
                        Map.entry("mixed", 1L),
                        Map.entry("toward", 18L),
                        Map.entry("waiting", 1L));
    }

    @Test
    void neitherAPrivateNoticingNorAnyOtherIsInWhatLeaves() throws Exception {
        for (var audience : List.of(Audience.ROOM, Audience.FUNDER, Audience.PUBLIC)) {
            var report =
                    Project.await(project.read(r -> Gate.open(r, audience).report(Dates.ALL)))
                            .toString();
            assertThat(report)
                    .as("%s", audience)
                    .doesNotContain("between the two of us", "coat pegs", "forty chairs");
        }
    }
}
