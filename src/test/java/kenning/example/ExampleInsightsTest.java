package kenning.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenning.analysis.HowWeKnow;
import kenning.analysis.HowWeKnow.Remark;
import kenning.analysis.Knowing;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.VoiceFamily;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The insights and noticings of the example, against the tables that were written down with it
/// (domain 7.5 and 7.8).
class ExampleInsightsTest {
    @TempDir static Path folder;
    private static Project project;
    private static List<Insight> insights;

    @BeforeAll
    static void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        insights = Project.await(project.read(Insights::list));
    }

    @AfterAll
    static void close() throws Exception {
        project.close();
    }

    /// By the number in the domain's table, I1 to I6.
    private static Map<String, HowWeKnow> known() throws Exception {
        var knowing =
                Project.await(project.read(r -> new Knowing(Stories.list(r), Places.list(r))));
        var known = new LinkedHashMap<String, HowWeKnow>();
        for (var insight : insights) {
            known.put("I" + (known.size() + 1), knowing.of(insight));
        }
        return known;
    }

    @Test
    void voicesBehindEachInsightAreThoseOfTheTable() throws Exception {
        var voices = new LinkedHashMap<String, String>();
        known().forEach((id, know) ->
                voices.put(
                        id,
                        know.of(VoiceFamily.COMMUNITY)
                                + " "
                                + know.of(VoiceFamily.PRACTICE)
                                + " "
                                + know.of(VoiceFamily.LEADERSHIP)));
        assertThat(voices)
                .containsExactly(
                        Map.entry("I1", "1 3 0"),
                        Map.entry("I2", "3 0 0"),
                        Map.entry("I3", "2 0 3"),
                        Map.entry("I4", "2 1 0"),
                        Map.entry("I5", "0 2 1"),
                        Map.entry("I6", "1 0 0"));
    }

    @Test
    void storiesThatFitAndThatDoNotStandApart() throws Exception {
        assertThat(known().values())
                .extracting(know -> know.fitting() + "+" + know.notFitting())
                .containsExactly("3+1", "3+0", "4+1", "3+0", "2+1", "1+0");
    }

    @Test
    void whatEachInsightShowsOff() throws Exception {
        assertThat(known().values())
                .extracting(HowWeKnow::remarks)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(Remark.MOSTLY_LEADERSHIP),
                        List.of(),
                        List.of(Remark.NO_COMMUNITY),
                        List.of(Remark.ONE_VOICE));
    }

    @Test
    void placesAndDatesComeFromTheStories() throws Exception {
        var first = known().values().iterator().next();
        assertThat(first.places()).containsExactly("Glenmorrin", "Tarrenholm");
        assertThat(first.first().orElseThrow().iso()).isEqualTo("2024-03-24");
        assertThat(first.last().orElseThrow().iso()).isEqualTo("2025-06-05");
    }

    @Test
    void statusesAreThoseOfTheTable() {
        assertThat(insights)
                .extracting(insight -> insight.status().code())
                .containsExactly("emerging", "agreed", "emerging", "agreed", "hunch", "hunch");
    }

    @Test
    void eachSaysForWhomItHoldsAndWhatNobodyKnows() {
        assertThat(insights)
                .allSatisfy(insight -> {
                    assertThat(insight.bounds().forWhom()).isNotBlank();
                    assertThat(insight.bounds().unknown()).isNotBlank();
                    assertThat(insight.by()).isNotNull();
                });
        assertThat(insights).filteredOn(i -> !i.difference().what().isBlank()).hasSize(5);
        assertThat(insights.getFirst().notes()).hasSize(4);
    }

    @Test
    void sixNoticingsOfTheFiveKindsAndOnlyTheDifficultConversationIsPrivate() throws Exception {
        var noticings = Project.await(project.read(Noticings::list));
        assertThat(noticings)
                .extracting(Noticing::kind)
                .containsExactlyInAnyOrder(
                        Noticing.Kind.SMALL_STEP,
                        Noticing.Kind.SMALL_STEP,
                        Noticing.Kind.DIFFICULT,
                        Noticing.Kind.SLIP,
                        Noticing.Kind.DATA_GAP,
                        Noticing.Kind.THANKS);
        assertThat(noticings.stream().filter(Noticing::kept).map(Noticing::kind))
                .containsExactly(Noticing.Kind.DIFFICULT);
        assertThat(noticings).isSortedAccordingTo((a, b) -> b.on().compareTo(a.on()));
    }
}
