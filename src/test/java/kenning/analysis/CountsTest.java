package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.Key;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Key BRAES = new Key(2, "The Braes");
    private static final Key PIT_STREET = new Key(1, "Pit Street");

    /// Rowan told two stories, Bea one, and nobody knows who told the fourth or where.
    private static final List<Countable> SIGNS =
            List.of(
                    sign(1, 1, Map.of(Dimension.PLACE, BRAES, Dimension.FAMILY, community())),
                    sign(1, 1, Map.of(Dimension.PLACE, BRAES, Dimension.FAMILY, community())),
                    sign(2, 1, Map.of(Dimension.PLACE, PIT_STREET, Dimension.FAMILY, community())),
                    sign(3, 2, Map.of(Dimension.PLACE, BRAES, Dimension.FAMILY, practice())),
                    sign(4, 3, Map.of()));

    @Test
    void storiesAndTellersCountOnceAndPassagesEachTime() {
        assertThat(Count.of(SIGNS)).isEqualTo(new Count(4, 3, 5));
        assertThat(Count.of(List.of())).isEqualTo(Count.NONE);
    }

    @Test
    void rowsStandInTheOrderOfTheirKeysAndTheUnknownLast() {
        assertThat(Counts.by(List.of(Dimension.PLACE), SIGNS))
                .extracting(row -> row.keys().getFirst().name(), Counts.Row::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Pit Street", new Count(1, 1, 1)),
                        org.assertj.core.groups.Tuple.tuple("The Braes", new Count(2, 2, 3)),
                        org.assertj.core.groups.Tuple.tuple("", new Count(1, 1, 1)));
    }

    @Test
    void severalDimensionsAreCrossed() {
        assertThat(Counts.by(List.of(Dimension.PLACE, Dimension.FAMILY), SIGNS))
                .extracting(row -> row.keys().stream().map(Key::name).toList())
                .containsExactly(
                        List.of("Pit Street", "community"),
                        List.of("The Braes", "community"),
                        List.of("The Braes", "practice"),
                        List.of("", ""));
    }

    @Test
    void withoutADimensionThereIsOneRowForEverything() {
        assertThat(Counts.by(List.of(), SIGNS))
                .containsExactly(new Counts.Row(List.of(), new Count(4, 3, 5)));
    }

    @Test
    void everyFamilyHasANumberAndTheUnknownStandApart() {
        var mix = VoiceMix.of(SIGNS);
        assertThat(mix.of(VoiceFamily.COMMUNITY)).isEqualTo(new Count(2, 1, 3));
        assertThat(mix.of(VoiceFamily.PRACTICE)).isEqualTo(new Count(1, 1, 1));
        assertThat(mix.of(VoiceFamily.LEADERSHIP)).isEqualTo(Count.NONE);
        assertThat(mix.unknown()).isEqualTo(new Count(1, 1, 1));
        assertThat(mix.families().keySet())
                .containsExactly(
                        VoiceFamily.COMMUNITY,
                        VoiceFamily.PRACTICE,
                        VoiceFamily.LEADERSHIP,
                        VoiceFamily.FUNDER);
    }

    @Test
    void everyDirectionHasANumber() {
        var directions = Directions.of(List.of(Direction.TOWARD, Direction.AWAY, Direction.TOWARD));
        assertThat(directions.of(Direction.TOWARD)).isEqualTo(2);
        assertThat(directions.of(Direction.WAITING)).isZero();
        assertThat(directions.all()).isEqualTo(3);
        assertThat(directions.counts().keySet()).containsExactly(Direction.values());
    }

    private static Countable sign(long story, long teller, Map<Dimension, Key> keys) {
        return new Countable(new Story.Id(story), new Teller.Id(teller), keys);
    }

    private static Key community() {
        return Key.of(VoiceFamily.COMMUNITY, "community");
    }

    private static Key practice() {
        return Key.of(VoiceFamily.PRACTICE, "practice");
    }
}
