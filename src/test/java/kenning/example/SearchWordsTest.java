package kenning.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.Direction;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.release.Gate;
import kenning.search.Filter;
import kenning.search.Hit;
import kenning.search.Hits;
import kenning.search.QueryText;
import kenning.search.Question;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Codes;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search words of domain 7.9, for the team and beyond it.
class SearchWordsTest {
    @TempDir static Path folder;
    private static Project project;
    private static StoryIndex index;
    private static final Map<Story.Id, String> REFS = new HashMap<>();
    private static StorySummary held;

    @BeforeAll
    static void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        index = StoryIndex.build(project, Progress.NONE);
        held = Project.await(project.read(Stories::listHeld)).getFirst();
        var byTitle = new HashMap<String, String>();
        Sources.table("stories").forEach(row -> byTitle.put(row.get("title"), row.get("ref")));
        for (var story : Project.await(project.read(Stories::list))) {
            REFS.put(story.id(), byTitle.get(story.title()));
        }
        assertThat(REFS).hasSize(22).doesNotContainValue(null);
    }

    @AfterAll
    static void close() throws Exception {
        index.close();
        project.close();
    }

    private static View view(Audience audience) throws Exception {
        return audience == Audience.TEAM
                ? View.TEAM
                : View.of(
                        audience, Project.await(project.read(r -> Gate.open(r, audience).shown())));
    }

    private static Hits ask(String typed, Filter filter, boolean alike, Question.Order order)
            throws Exception {
        var query = ((QueryText.Parsed.Understood) QueryText.parse(typed)).query();
        return index.search(new Question(query, filter, alike, order), 100, Progress.NONE);
    }

    private static Hits ask(String typed) throws Exception {
        return ask(typed, Filter.of(View.TEAM), false, Question.Order.BEST);
    }

    private static List<String> refs(Hits hits) {
        return hits.hits().stream().map(Hit::story).map(REFS::get).toList();
    }

    private static Set<String> found(String typed, Audience audience) throws Exception {
        return Set.copyOf(refs(ask(typed, Filter.of(view(audience)), false, Question.Order.BEST)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "swings | G04 G07",
                "\"came back\" | G07 T07 T08",
                "bairn | G07",
                "childcare | G08",
                "knitting | G01",
                "\"evening bus\" | G05",
                "\"peace and quiet\" |",
                "swngs~ | G04 G07",
                "=bairn | G07",
                "childcaer~ | G08",
                "/\\bcam. back\\b/ | G07 T07 T08",
                "came NEAR/2 back | G07 T07 T08"
            })
    void theTeamFindsTheStoriesThatTheWordsWereWrittenInto(String typed, String expected)
            throws Exception {
        var refs = expected == null ? Set.<String>of() : Set.of(expected.split(" "));
        assertThat(found(typed, Audience.TEAM)).isEqualTo(refs);
    }

    @Test
    void theFormThatWasTimedIsFound() throws Exception {
        assertThat(found("form", Audience.TEAM)).contains("T05");
        assertThat(refs(ask("title:form OR text:form"))).contains("T05");
    }

    @Test
    void childcareIsHeardInTheRoomAndNotInReports() throws Exception {
        assertThat(found("childcare", Audience.ROOM)).containsExactly("G08");
        for (var audience : EnumSet.of(Audience.INTERNAL, Audience.FUNDER, Audience.PUBLIC)) {
            assertThat(found("childcare", audience)).as("%s", audience).isEmpty();
            var near = ask("childcares", Filter.of(view(audience)), false, Question.Order.BEST);
            assertThat(near.instead())
                    .as("nor may a proposal give away that it was said (%s)", audience)
                    .noneMatch(instead -> instead.better().startsWith("childcare"));
        }
    }

    @Test
    void beyondTheTeamWordsAreLookedForInTheStoryAlone() throws Exception {
        for (var audience : EnumSet.of(Audience.ROOM, Audience.FUNDER, Audience.PUBLIC)) {
            for (var typed :
                    List.of("title:the", "matters:the", "way:the", "notes:the", "speaker:a*")) {
                assertThat(found(typed, audience)).as("%s %s", typed, audience).isEmpty();
            }
            var hits = ask("the", Filter.of(view(audience)), false, Question.Order.BEST);
            assertThat(hits.facets().codes()).isEmpty();
            assertThat(hits.facets().places()).isEmpty();
            assertThat(hits.asides()).isEmpty();
            assertThat(hits.hits()).allMatch(hit -> hit.title().isEmpty() && hit.year() == null);
        }
    }

    @Test
    void withSynonymsBairnIsAlsoWeanAndChild() throws Exception {
        var all = Filter.of(View.TEAM);
        assertThat(refs(ask("bairn", all, true, Question.Order.BEST)))
                .contains("G07", "T04", "G03")
                .startsWith("G07");
        assertThat(refs(ask("\"got back to us\"", all, true, Question.Order.BEST)))
                .contains("G07", "T07", "T08");
        assertThat(refs(ask("=bairn", all, true, Question.Order.BEST))).containsExactly("G07");
    }

    @Test
    void whatWasToldBeforeComesByYear() throws Exception {
        var told = ask("\"evening bus\"", Filter.of(View.TEAM), false, Question.Order.TOLD);
        assertThat(refs(told)).containsExactly("G05");
        assertThat(told.hits().getFirst().year()).isEqualTo(2024);
        var all = ask("the", Filter.of(View.TEAM), false, Question.Order.TOLD);
        assertThat(all.hits()).extracting(Hit::year).isSorted();
        assertThat(refs(all)).startsWith("T01", "G01", "T02");
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"TEAM", "ROOM", "INTERNAL", "FUNDER", "PUBLIC"})
    void theHeldAndTheErasedStoryAreInNoMode(Audience audience) throws Exception {
        var filter = Filter.of(view(audience));
        for (var typed : List.of("the OR NOT the", "letterbox~", "l?tterbox", "/letterbox/", "*")) {
            if (QueryText.parse(typed) instanceof QueryText.Parsed.Understood) {
                var hits = ask(typed, filter, false, Question.Order.BEST);
                assertThat(hits.hits()).noneMatch(hit -> hit.story().equals(held.id()));
                assertThat(REFS.keySet())
                        .containsAll(hits.hits().stream().map(Hit::story).toList());
                assertThat(hits.instead()).noneMatch(i -> i.better().contains("letterbox"));
            }
        }
    }

    @Test
    void countsByFamilyAreThoseOfTheTable() throws Exception {
        var expected =
                Map.of(
                        Audience.TEAM, List.of(13, 6, 3, 0),
                        Audience.ROOM, List.of(13, 5, 3, 0),
                        Audience.FUNDER, List.of(11, 5, 3, 0),
                        Audience.PUBLIC, List.of(5, 1, 1, 0));
        for (var audience : expected.keySet()) {
            var hits = ask("the OR NOT the", Filter.of(view(audience)), false, Question.Order.BEST);
            assertThat(hits.byFamily().keySet()).containsExactly(VoiceFamily.values());
            assertThat(List.copyOf(hits.byFamily().values()))
                    .as("%s", audience)
                    .isEqualTo(expected.get(audience));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "place:Tarrenholm family:community | 7",
                "place:Glenmorrin family:practice | 2",
                "code:\"Being listened to\" | 9",
                "code:\"rules and\" | 5",
                "code:\"Changed practice\" family:practice | 6",
                "direction:waiting | 1",
                "indicator:\"ask what I can manage\" | 3",
                "voice:\"young person\" | 1",
                "year:2024 place:\"Harbour Row\" | 4"
            })
    void filtersInWordsCountAsTheTablesDo(String typed, int stories) throws Exception {
        assertThat(ask(typed).count()).isEqualTo(stories);
    }

    @Test
    void facetsCountOverAllThatWasFound() throws Exception {
        var hits = ask("the OR NOT the");
        var codes = Project.await(project.read(Codes::list));
        var listened = codes.stream().filter(c -> c.name().equals("Being listened to")).findFirst();
        assertThat(hits.facets().codes()).containsEntry(listened.orElseThrow().id(), 9);
        assertThat(hits.facets().years().values().stream().mapToInt(n -> n).sum()).isEqualTo(22);
        assertThat(hits.facets().directions()).containsEntry(Direction.WAITING, 1);
        assertThat(hits.facets().voices().values().stream().collect(Collectors.summingInt(n -> n)))
                .isEqualTo(22);
    }

    @Test
    void aCodeAloneShowsTheCodedPassages() throws Exception {
        var hits = ask("code:\"Being listened to\"");
        assertThat(hits.hits()).allMatch(hit -> hit.count() > 0);
        var worded = ask("code:\"Being listened to\" back");
        assertThat(worded.count()).isPositive();
        assertThat(worded.hits().getFirst().passages())
                .allMatch(passage -> passage.words().equalsIgnoreCase("back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"place:Nowhere", "code:zebra", "voice:wizard", "sign:nobody"})
    void aNameThatIsNotThereIsRefusedWithThoseThatAre(String typed) throws Exception {
        var query = ((QueryText.Parsed.Understood) QueryText.parse(typed)).query();
        var problem = index.problem(query, View.TEAM).orElseThrow();
        assertThat(problem.offset()).isEqualTo(typed.indexOf(':') + 1);
        assertThat(problem.end()).isEqualTo(typed.length());
        assertThat(problem.sentence()).contains("choose one of those that there are (");
    }

    @Test
    void aNameThatIsNearlyRightIsProposed() throws Exception {
        var typed = "bus place:Glenmorin";
        var query = ((QueryText.Parsed.Understood) QueryText.parse(typed)).query();
        var problem = index.problem(query, View.TEAM).orElseThrow();
        assertThat(problem.fix().applyTo(typed)).isEqualTo("bus place:Glenmorrin");
    }

    @Test
    void namesCannotBeTriedFromOutside() throws Exception {
        var query = ((QueryText.Parsed.Understood) QueryText.parse("place:Tarrenholm")).query();
        var problem = index.problem(query, view(Audience.ROOM)).orElseThrow();
        assertThat(problem.sentence()).contains("the team alone");
        assertThat(problem.fix()).isNull();
    }
}
