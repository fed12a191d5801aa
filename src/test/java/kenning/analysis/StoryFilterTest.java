package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Flag;
import kenning.model.Indicator;
import kenning.model.Period;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoryFilterTest {
    private static final Voice PARENT = new Voice(new Voice.Id(1), "Parent", VoiceFamily.COMMUNITY);
    private static final Voice YOUNG =
            new Voice(new Voice.Id(2), "Young person", VoiceFamily.COMMUNITY);
    private static final Voice NURSE = new Voice(new Voice.Id(3), "Nurse", VoiceFamily.PRACTICE);
    private static final Permission FUNDER =
            new Permission(Audience.FUNDER.asFarAs(), Wording.AS_IS);

    private static final StoryTerms TERMS =
            new StoryTerms(
                    List.of(place(1, null), place(2, 1L), place(3, 2L), place(4, null)),
                    List.of(PARENT, YOUNG, NURSE),
                    List.of(
                            period(1, "2024-01-01", "2024-03-31"),
                            period(2, "2024-04-01", "2024-12-31")),
                    List.of(code(1, null), code(2, 1L), code(3, null)),
                    List.of());

    private static Place place(long id, Long parent) {
        return new Place(
                new Place.Id(id),
                parent == null ? null : new Place.Id(parent),
                "Place " + id,
                "",
                Place.Status.ACTIVE,
                "",
                "",
                null,
                null);
    }

    private static Code code(long id, Long parent) {
        return new Code(
                new Code.Id(id),
                parent == null ? null : new Code.Id(parent),
                CodeKind.THEME,
                "Code " + id,
                "",
                "",
                "",
                "#000000",
                0);
    }

    private static Period period(long id, String first, String last) {
        return new Period(
                new Period.Id(id), "P" + id, LocalDate.parse(first), LocalDate.parse(last), "");
    }

    private static List<Long> found(StoryFilter filter, Listed... stories) {
        return filter.of(Stream.of(stories).map(Listed::summary).toList(), TERMS).stream()
                .map(s -> s.id().value())
                .toList();
    }

    private static StoryFilter by(Criterion... criteria) {
        return new StoryFilter(List.of(criteria), "");
    }

    @Test
    void nothing_asked_finds_every_story_in_its_order() {
        assertThat(found(StoryFilter.ALL, Listed.of(9, "b"), Listed.of(3, "a")))
                .containsExactly(9L, 3L);
        assertThat(StoryFilter.ALL.isAll()).isTrue();
    }

    @Test
    void a_place_holds_the_places_in_it_however_deep() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a").in(1, "x"),
                    Listed.of(2, "b").in(3, "y"),
                    Listed.of(3, "c").in(4, "z"),
                    Listed.of(4, "d")
                };
        assertThat(found(by(new Criterion.InPlace(new Place.Id(1))), stories))
                .containsExactly(1L, 2L);
        assertThat(found(by(new Criterion.InPlace(new Place.Id(3))), stories)).containsExactly(2L);
        assertThat(found(by(new Criterion.NoPlace()), stories)).containsExactly(4L);
    }

    @Test
    void of_two_criteria_of_one_kind_one_is_enough_and_every_kind_holds() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a").in(1, "x").from(PARENT),
                    Listed.of(2, "b").in(4, "z").from(PARENT),
                    Listed.of(3, "c").in(1, "x").from(NURSE),
                    Listed.of(4, "d").in(2, "y").from(YOUNG)
                };
        assertThat(
                        found(
                                by(
                                        new Criterion.InPlace(new Place.Id(1)),
                                        new Criterion.InPlace(new Place.Id(4)),
                                        new Criterion.FromVoice(PARENT.id())),
                                stories))
                .containsExactly(1L, 2L);
        assertThat(
                        found(
                                by(
                                        new Criterion.InPlace(new Place.Id(1)),
                                        new Criterion.FromFamily(VoiceFamily.COMMUNITY)),
                                stories))
                .containsExactly(1L, 4L);
    }

    @Test
    void a_story_without_a_voice_belongs_to_no_family() {
        var stories = new Listed[] {Listed.of(1, "a"), Listed.of(2, "b").from(NURSE)};
        for (var family : VoiceFamily.values()) {
            assertThat(found(by(new Criterion.FromFamily(family)), stories)).doesNotContain(1L);
        }
        assertThat(found(by(new Criterion.NoVoice()), stories)).containsExactly(1L);
    }

    @Test
    void a_vague_date_lies_in_every_period_that_it_touches() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a").told("2024-03-31"),
                    Listed.of(2, "b").told("2024-04-01"),
                    Listed.of(3, "c").told("2024"),
                    Listed.of(4, "d").told("2024-03"),
                    Listed.of(5, "e").told("2023-12-31"),
                    Listed.of(6, "f")
                };
        assertThat(found(by(new Criterion.InPeriod(new Period.Id(1))), stories))
                .containsExactly(1L, 3L, 4L);
        assertThat(found(by(new Criterion.InPeriod(new Period.Id(2))), stories))
                .containsExactly(2L, 3L);
        assertThat(found(by(new Criterion.NoDate()), stories)).containsExactly(6L);
    }

    @Test
    void a_code_holds_those_under_it_and_a_sign_stands_beside_codes() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a").coded(1, 1),
                    Listed.of(2, "b").coded(1, 2),
                    Listed.of(3, "c").coded(1, 3),
                    Listed.of(4, "d").sign(7)
                };
        assertThat(found(by(new Criterion.CodedWith(new Code.Id(1))), stories))
                .containsExactly(1L, 2L);
        assertThat(found(by(new Criterion.CodedWith(new Code.Id(2))), stories)).containsExactly(2L);
        assertThat(
                        found(
                                by(
                                        new Criterion.CodedWith(new Code.Id(3)),
                                        new Criterion.SignOf(new Indicator.Id(7))),
                                stories))
                .containsExactly(3L, 4L);
    }

    @Test
    void consent_tells_nothing_recorded_from_nothing_allowed() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a"),
                    Listed.of(2, "b").said(Permission.TEAM_ONLY),
                    Listed.of(3, "c").said(FUNDER)
                };
        assertThat(found(by(new Criterion.NoConsent()), stories)).containsExactly(1L);
        assertThat(found(by(new Criterion.UpTo(Audience.TEAM)), stories)).containsExactly(1L, 2L);
        assertThat(found(by(new Criterion.UpTo(Audience.ROOM)), stories)).containsExactly(3L);
        assertThat(found(by(new Criterion.UpTo(Audience.PUBLIC)), stories)).isEmpty();
    }

    @Test
    void coded_flags_and_review_are_asked_either_way() {
        var stories =
                new Listed[] {
                    Listed.of(1, "a").coded(2, 1),
                    Listed.of(2, "b").flagged(Flag.HARD_TO_HEAR),
                    Listed.of(3, "c").reviewedOn()
                };
        assertThat(found(by(new Criterion.Coded(true)), stories)).containsExactly(1L);
        assertThat(found(by(new Criterion.Coded(false)), stories)).containsExactly(2L, 3L);
        assertThat(found(by(new Criterion.Flagged(Flag.HARD_TO_HEAR)), stories))
                .containsExactly(2L);
        assertThat(found(by(new Criterion.Reviewed(true)), stories)).containsExactly(3L);
        assertThat(found(by(new Criterion.Reviewed(false)), stories)).containsExactly(1L, 2L);
    }

    @Test
    void words_of_the_title_are_found_without_capitals_or_accents_in_any_order() {
        var stories =
                new Listed[] {
                    Listed.of(1, "Ye’d walk by it: a Caf\u00e9"), Listed.of(2, "The long wait")
                };
        assertThat(found(StoryFilter.ALL.withTitle("cafe  WALK"), stories)).containsExactly(1L);
        assertThat(found(StoryFilter.ALL.withTitle("ye'd"), stories)).containsExactly(1L);
        assertThat(found(StoryFilter.ALL.withTitle("walk wait"), stories)).isEmpty();
        assertThat(found(StoryFilter.ALL.withTitle("  "), stories)).containsExactly(1L, 2L);
    }

    @Test
    void what_has_gone_is_asked_for_no_more() {
        var gone = new Criterion.InPlace(new Place.Id(99));
        var filter = by(gone, new Criterion.Coded(false));
        assertThat(found(filter, Listed.of(1, "a"))).isEmpty();
        assertThat(filter.known(TERMS).criteria()).containsExactly(new Criterion.Coded(false));
    }

    @Test
    void a_criterion_is_added_once_and_taken_off_again() {
        var coded = new Criterion.Coded(true);
        var filter = StoryFilter.ALL.with(coded).with(coded);
        assertThat(filter.criteria()).containsExactly(coded);
        assertThat(filter.without(coded).isAll()).isTrue();
    }

    @Test
    void every_criterion_that_is_offered_can_mean_something() {
        assertThat(TERMS.criteria()).doesNotHaveDuplicates().allMatch(c -> c.isKnown(TERMS));
        assertThat(TERMS.criteria().stream().map(Criterion::kind))
                .contains(Criterion.Kind.values());
    }

    @Test
    @Tag("bench")
    void five_hundred_stories_are_filtered_and_put_in_order() {
        var stories = new ArrayList<StorySummary>();
        for (int i = 0; i < 500; i++) {
            stories.add(
                    Listed.of(i, "Story " + (i * 7919 % 500) + " about the long road home")
                            .in(1 + i % 4, "Place " + i % 4)
                            .from(i % 3 == 0 ? NURSE : PARENT)
                            .told("2024-0" + (1 + i % 9))
                            .coded(i % 10, 1 + i % 3)
                            .summary());
        }
        var filter =
                by(
                                new Criterion.InPlace(new Place.Id(1)),
                                new Criterion.FromVoice(PARENT.id()),
                                new Criterion.InPeriod(new Period.Id(1)),
                                new Criterion.CodedWith(new Code.Id(1)))
                        .withTitle("road");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            var found = filter.of(stories, TERMS);
            StoryOrder.TITLE.of(stories);
            best = Math.min(best, System.nanoTime() - start);
            assertThat(found).isNotEmpty();
        }
        System.out.printf("%8.1f ms  500 stories filtered and put in order%n", best / 1e6);
    }
}
