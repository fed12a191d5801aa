package kenning.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Insight;
import kenning.model.Period;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Voice PARENT = new Voice(new Voice.Id(1), "Parent", VoiceFamily.COMMUNITY);
    private static final Voice LEADER =
            new Voice(new Voice.Id(2), "Leader", VoiceFamily.LEADERSHIP);

    private static StorySummary story(
            long id, Voice voice, boolean placed, boolean told, int codings) {
        var story =
                new Story(
                        new Story.Id(id),
                        "Story " + id,
                        new Teller.Id(id),
                        placed ? new Place.Id(1) : null,
                        told ? new VagueDate("2026-03") : null,
                        null,
                        "",
                        "",
                        "",
                        Set.of(),
                        false,
                        "",
                        null,
                        "");
        return new StorySummary(
                story,
                voice,
                "",
                100,
                4,
                codings,
                0,
                Permission.TEAM_ONLY,
                Set.of(),
                Set.of(),
                null);
    }

    private static HomeFacts facts(
            LocalDate ends, List<Period> periods, List<StorySummary> stories, Insight... insights) {
        return new HomeFacts(
                new Programme("Alongside", "", ends, "", ""),
                periods,
                stories,
                Set.of(new Story.Id(3)),
                List.of(insights),
                List.of());
    }

    private static Insight insight(long id, Long... fitting) {
        var stories = new ArrayList<Story.Id>();
        for (var one : fitting) {
            stories.add(new Story.Id(one));
        }
        return new Insight(
                new Insight.Id(id),
                "Claim",
                "",
                Insight.Status.HUNCH,
                stories,
                List.of(),
                Insight.Bounds.NONE,
                Insight.Difference.NONE,
                Map.of(),
                null,
                null);
    }

    private static List<String> texts(HomeFacts facts) {
        return Due.in(facts, TODAY).stream().map(Due::text).toList();
    }

    @Test
    void each_thing_that_stories_want_is_told_once_and_leads_to_the_first_of_them() {
        var stories =
                List.of(
                        story(1, PARENT, true, true, 3),
                        story(2, null, false, true, 0),
                        story(3, null, true, false, 1));
        var due = Due.in(facts(TODAY.plusYears(3), List.of(), stories), TODAY);
        assertThat(due)
                .extracting(Due::text)
                .containsExactly(
                        "Of 1 story nobody has written down what its teller agreed to",
                        "2 stories have no voice",
                        "1 story has no place",
                        "1 story has no date, so no report holds it",
                        "1 story is not coded yet");
        assertThat(due)
                .extracting(d -> ((Due.Leads.ToStory) d.leads()).story().value())
                .containsExactly(3L, 2L, 2L, 3L, 2L);
    }

    @Test
    void an_insight_wants_a_community_voice_among_the_stories_that_bear_it_out() {
        var stories = List.of(story(1, PARENT, true, true, 3), story(2, LEADER, true, true, 3));
        var found =
                texts(
                        facts(
                                TODAY.plusYears(3),
                                List.of(),
                                stories,
                                insight(1, 1L, 2L),
                                insight(2, 2L),
                                insight(3),
                                insight(4, 77L)));
        assertThat(found).contains("3 insights have no community voice yet");
    }

    @Test
    void a_period_is_due_in_its_last_weeks_and_no_longer_when_it_is_over() {
        var soon = period(1, "Update 4", TODAY.plusDays(Due.PERIOD_DAYS));
        var today = period(2, "Year 2", TODAY);
        var later = period(3, "Year 3", TODAY.plusDays(Due.PERIOD_DAYS + 1));
        var over = period(4, "Year 1", TODAY.minusDays(1));
        assertThat(texts(facts(TODAY.plusYears(3), List.of(soon, today, later, over), List.of())))
                .containsExactly(
                        "Update 4 ends on 6 January 2027: write its report",
                        "Year 2 ends on 25 November 2026: write its report");
    }

    private static Period period(long id, String name, LocalDate last) {
        return new Period(new Period.Id(id), name, last.minusDays(90), last, "");
    }

    @Test
    void the_end_of_the_project_is_told_when_it_is_near_past_or_not_set() {
        assertThat(texts(facts(TODAY.plusDays(10), List.of(), List.of())))
                .containsExactly("The project ends on 5 December 2026, in 10 days");
        assertThat(texts(facts(TODAY.minusDays(1), List.of(), List.of())))
                .containsExactly("The project ended on 24 November 2026");
        assertThat(texts(facts(null, List.of(), List.of())))
                .containsExactly("Nobody has set when the project ends");
        assertThat(texts(facts(TODAY.plusDays(Due.END_DAYS + 1), List.of(), List.of()))).isEmpty();
    }
}
