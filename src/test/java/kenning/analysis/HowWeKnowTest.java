package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kenning.analysis.HowWeKnow.Remark;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How we know, against counts by hand.
class HowWeKnowTest {
    private static Evidence story(long id, long teller, @Nullable VoiceFamily family) {
        return new Evidence(new Story.Id(id), new Teller.Id(teller), family, "", null, "");
    }

    private static Evidence told(long id, String date, String place, String method) {
        return new Evidence(
                new Story.Id(id),
                new Teller.Id(id),
                VoiceFamily.COMMUNITY,
                place,
                date.isEmpty() ? null : new VagueDate(date),
                method);
    }

    private static Evidence parent(long id) {
        return story(id, id, VoiceFamily.COMMUNITY);
    }

    private static Evidence practitioner(long id) {
        return story(id, id, VoiceFamily.PRACTICE);
    }

    private static Evidence leader(long id) {
        return story(id, id, VoiceFamily.LEADERSHIP);
    }

    @Test
    void storiesThatDoNotFitStandApartAndTheirTellersAreCountedAmongTheVoices() {
        var know =
                HowWeKnow.of(
                        List.of(practitioner(1), practitioner(2), parent(3)),
                        List.of(practitioner(4)));
        assertThat(know.fitting()).isEqualTo(3);
        assertThat(know.notFitting()).isEqualTo(1);
        assertThat(know.tellers()).isEqualTo(4);
        assertThat(know.of(VoiceFamily.COMMUNITY)).isEqualTo(1);
        assertThat(know.of(VoiceFamily.PRACTICE)).isEqualTo(3);
        assertThat(know.voices().keySet()).containsExactly(VoiceFamily.values());
        assertThat(know.remarks()).isEmpty();
    }

    @Test
    void whoToldTwoStoriesIsOnePerson() {
        var know =
                HowWeKnow.of(
                        List.of(
                                story(1, 7, VoiceFamily.COMMUNITY),
                                story(2, 7, VoiceFamily.COMMUNITY)),
                        List.of());
        assertThat(know.fitting()).isEqualTo(2);
        assertThat(know.tellers()).isEqualTo(1);
        assertThat(know.of(VoiceFamily.COMMUNITY)).isEqualTo(1);
        assertThat(know.remarks()).containsExactly(Remark.ONE_VOICE);
    }

    @Test
    void oneVoiceIsSaidOfThoseWhoBearItOutHoweverManyDoNotFit() {
        var know = HowWeKnow.of(List.of(parent(1)), List.of(parent(2), parent(3)));
        assertThat(know.remarks()).containsExactly(Remark.ONE_VOICE);
    }

    @Test
    void aMissingCommunityVoiceIsSaidAndOneThatOnlyContradictsIsNotCalledMissing() {
        assertThat(
                        HowWeKnow.of(List.of(practitioner(1), leader(2)), List.of(practitioner(3)))
                                .remarks())
                .containsExactly(Remark.NO_COMMUNITY);
        var against = HowWeKnow.of(List.of(practitioner(1), leader(2)), List.of(parent(3)));
        assertThat(against.remarks()).containsExactly(Remark.COMMUNITY_AGAINST);
        assertThat(against.wantsCommunity()).isTrue();
        assertThat(HowWeKnow.of(List.of(parent(1), parent(2)), List.of()).wantsCommunity())
                .isFalse();
    }

    @Test
    void mostlyLeadershipBeginsWithMoreThanHalfOfThePeople() {
        var half = HowWeKnow.of(List.of(leader(1), leader(2), parent(3), parent(4)), List.of());
        assertThat(half.remarks()).isEmpty();
        var most =
                HowWeKnow.of(
                        List.of(leader(1), leader(2), leader(3), parent(4)), List.of(parent(5)));
        assertThat(most.remarks()).containsExactly(Remark.MOSTLY_LEADERSHIP);
    }

    @Test
    void datesRunFromTheFirstToTheLastDayThatTheyCanMean() {
        var know =
                HowWeKnow.of(
                        List.of(
                                told(1, "2024-03-05", "Tarrenholm", "conversation"),
                                told(2, "2024", "Glenmorrin", "written"),
                                told(3, "", "", "")),
                        List.of(told(4, "2024-11", "Tarrenholm", "conversation")));
        assertThat(know.first()).contains(new VagueDate("2024"));
        assertThat(know.last()).contains(new VagueDate("2024"));
        assertThat(know.places()).containsExactly("Glenmorrin", "Tarrenholm");
        assertThat(know.methods()).containsExactly("conversation", "written");
    }

    @Test
    void withoutAStoryThereIsNothingToGoBy() {
        var nothing = HowWeKnow.of(List.of(), List.of());
        assertThat(nothing.remarks()).containsExactly(Remark.NO_STORY);
        assertThat(nothing.first()).isEmpty();
        assertThat(nothing.wantsCommunity()).isTrue();
        var against = HowWeKnow.of(List.of(), List.of(parent(1)));
        assertThat(against.remarks()).containsExactly(Remark.NO_STORY, Remark.COMMUNITY_AGAINST);
        assertThat(against.fitting()).isZero();
    }

    @Test
    void aVoiceThatNobodyKnowsIsCountedAndNeverGuessed() {
        var know = HowWeKnow.of(List.of(story(1, 1, null), parent(2)), List.of());
        assertThat(know.unknown()).isEqualTo(1);
        assertThat(know.tellers()).isEqualTo(2);
    }
}
