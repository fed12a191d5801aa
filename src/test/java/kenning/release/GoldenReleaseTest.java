package kenning.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kenning.analysis.Count;
import kenning.analysis.Counts;
import kenning.analysis.Directions;
import kenning.analysis.VoiceMix;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.Key;
import kenning.model.VoiceFamily;
import kenning.store.Project;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the example project, against the figures that were written down with it (domain
/// 7.9).
class GoldenReleaseTest {
    @TempDir static Path folder;
    private static Project project;

    @BeforeAll
    static void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
    }

    @AfterAll
    static void close() throws Exception {
        project.close();
    }

    private static Gate gate(Audience audience) throws Exception {
        return Project.await(project.read(r -> Gate.open(r, audience)));
    }

    @Test
    void storiesAndTellersByAudienceAndFamily() throws Exception {
        assertThat(mix(Audience.TEAM)).isEqualTo("13 (12) 6 (6) 3 (3)");
        assertThat(mix(Audience.ROOM)).isEqualTo("13 (12) 5 (5) 3 (3)");
        assertThat(mix(Audience.FUNDER)).isEqualTo("11 (10) 5 (5) 3 (3)");
        assertThat(mix(Audience.PUBLIC)).isEqualTo("5 (5) 1 (1) 1 (1)");
    }

    private static String mix(Audience audience) throws Exception {
        var mix = VoiceMix.of(gate(audience).stories(Dates.ALL));
        return List.of(VoiceFamily.COMMUNITY, VoiceFamily.PRACTICE, VoiceFamily.LEADERSHIP).stream()
                .map(mix::of)
                .map(count -> count.stories() + " (" + count.tellers() + ")")
                .collect(Collectors.joining(" "));
    }

    @Test
    void signsAreCountedWhetherOrNotTheyMayBeQuoted() throws Exception {
        for (var audience : List.of(Audience.TEAM, Audience.ROOM, Audience.FUNDER)) {
            assertThat(directions(gate(audience).signs(Dates.ALL)))
                    .as("%s", audience)
                    .containsExactly(18, 6, 2, 1);
        }
    }

    private static List<Integer> directions(List<Countable> signs) {
        var directions =
                Directions.of(
                        signs.stream()
                                .map(s -> s.keys().get(Dimension.DIRECTION).name())
                                .map(code ->
                                        Direction.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                                .toList());
        return List.copyOf(directions.counts().values());
    }

    @Test
    void theReportQuotesNineteenOfTwentyTwoStoriesAndLeavesOneInsightOut() throws Exception {
        var report = gate(Audience.FUNDER).report(Dates.ALL);
        assertThat(report.stories()).hasSize(22);
        assertThat(report.quotable()).isEqualTo(19);
        assertThat(report.countedOnly()).isEqualTo(3);
        assertThat(report.insights()).hasSize(5);
        assertThat(report.insightsLeftOut()).isEqualTo(1);
        assertThat(report.signs()).hasSize(27);
    }

    @Test
    void insightsSayHowWeKnow() throws Exception {
        var insights = gate(Audience.FUNDER).report(Dates.ALL).insights();
        var small = insights.getFirst();
        assertThat(small.claim().text()).startsWith("Asking for one small thing");
        assertThat(small.fitting()).hasSize(3);
        assertThat(small.notFitting()).hasSize(1);
        assertThat(small.shownNotFitting()).isEmpty();
        var early = insights.get(4);
        assertThat(VoiceMix.of(early.fitting()).of(VoiceFamily.COMMUNITY)).isEqualTo(Count.NONE);
    }

    @Test
    void voicesByPlaceForTheTeam() throws Exception {
        var rows =
                Counts.by(
                        List.of(Dimension.PLACE, Dimension.FAMILY),
                        gate(Audience.TEAM).stories(Dates.ALL));
        assertThat(rows)
                .extracting(row -> names(row) + " " + row.count().stories())
                .containsExactly(
                        "Tarrenholm community 7",
                        "Tarrenholm practice 4",
                        "Tarrenholm leadership 1",
                        "Glenmorrin community 6",
                        "Glenmorrin practice 2",
                        "Glenmorrin leadership 2");
    }

    @Test
    void outsideTheTeamPlacesStandOnlyBesideCommunityVoices() throws Exception {
        var rows =
                Counts.by(
                        List.of(Dimension.PLACE, Dimension.FAMILY),
                        gate(Audience.FUNDER).stories(Dates.ALL));
        assertThat(rows)
                .extracting(row -> names(row) + " " + row.count().stories())
                .containsExactly(
                        "Tarrenholm community 6",
                        "Glenmorrin community 5",
                        " practice 5",
                        " leadership 3");
    }

    private static String names(Counts.Row row) {
        return row.keys().stream().map(Key::name).collect(Collectors.joining(" "));
    }

    @Test
    void nothingThatOnlyTheRoomMaySeeIsQuotedToFunders() throws Exception {
        var report = gate(Audience.FUNDER).report(Dates.ALL);
        var words =
                report.themes().stream()
                        .flatMap(theme -> theme.quotes().stream())
                        .flatMap(quote -> quote.lines().stream())
                        .map(line -> line.words().text())
                        .collect(Collectors.joining("\n"));
        assertThat(report.scan().find(words)).isEmpty();
        assertThat(words).doesNotContain("childcare").contains("Naebody ever gied me a no");
    }
}
