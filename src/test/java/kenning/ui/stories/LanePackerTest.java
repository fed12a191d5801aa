package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanePackerTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 110", "4, 110"})
    void needs_no_more_lanes_than_the_deepest_place(long seed, int reach) {
        var marks = MarkIndexTest.random(200, 2000, new Random(seed));
        var packer = new LanePacker(reach);
        packer.pack(new MarkIndex(marks));
        assertNoneShares(packer, marks, reach);
        int deepest =
                IntStream.range(0, 2400)
                        .map(at -> (int) marks.stream().filter(m -> holds(m, at, reach)).count())
                        .max()
                        .orElseThrow();
        assertThat(packer.lanes()).isEqualTo(deepest);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 110", "4, 110"})
    void one_more_mark_moves_no_other(long seed, int reach) {
        var all = MarkIndexTest.random(120, 3000, new Random(seed));
        var packer = new LanePacker(reach);
        var shown = new ArrayList<>(all.subList(0, 60));
        packer.pack(new MarkIndex(shown));
        for (var mark : all.subList(60, 120)) {
            var before = shown.stream().map(packer::laneOf).toList();
            var were = List.copyOf(shown);
            shown.add(mark);
            packer.update(new MarkIndex(shown));
            assertThat(were.stream().map(packer::laneOf).toList()).isEqualTo(before);
            assertNoneShares(packer, shown, reach);
        }
        var fewer = shown.subList(0, 100);
        var before = fewer.stream().map(packer::laneOf).toList();
        packer.update(new MarkIndex(fewer));
        assertThat(fewer.stream().map(packer::laneOf).toList()).isEqualTo(before);
    }

    private static boolean holds(Mark mark, int at, int reach) {
        return mark.range().start() <= at && at < mark.range().end() + reach;
    }

    private static void assertNoneShares(LanePacker packer, List<Mark> marks, int reach) {
        for (var one : marks) {
            for (var other : marks) {
                boolean near =
                        one != other
                                && one.range().start() < other.range().end() + reach
                                && other.range().start() < one.range().end() + reach;
                if (near) {
                    assertThat(packer.laneOf(one)).isNotEqualTo(packer.laneOf(other));
                }
            }
        }
    }
}
