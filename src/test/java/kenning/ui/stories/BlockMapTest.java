package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockMapTest {
    private static List<Block> blocks(int count) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Block(i, 10 * i, 10 * i + 9, true, Block.Ending.TURN, false));
        }
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 300})
    void sums_and_places_are_those_of_adding_up(int count) {
        var random = new Random(count);
        var map = new BlockMap(blocks(count), i -> 20 + i % 7);
        var heights = new double[count];
        for (int i = 0; i < count; i++) {
            heights[i] = 20 + i % 7;
        }
        for (int step = 0; step < 100; step++) {
            int changed = random.nextInt(count);
            heights[changed] = 5 + random.nextInt(90);
            map.measured(changed, heights[changed]);
            int asked = random.nextInt(count);
            double above = 0;
            for (int i = 0; i < asked; i++) {
                above += heights[i];
            }
            assertThat(map.top(asked)).isCloseTo(above, within(1e-6));
            double inside = heights[asked] * 0.5;
            assertThat(map.at(above + inside))
                    .isEqualTo(new BlockMap.Place(asked, map.at(above + inside).below()));
            assertThat(map.at(above + inside).below()).isCloseTo(inside, within(1e-6));
        }
    }

    @Test
    void finds_the_block_of_an_offset_and_gives_a_line_feed_to_the_block_before() {
        var map = new BlockMap(blocks(50), i -> 10);
        for (int offset = 0; offset < 500; offset++) {
            assertThat(map.at(offset)).isEqualTo(offset / 10);
        }
        assertThat(map.at(9999)).isEqualTo(49);
    }

    @Test
    void moving_measures_what_is_passed_and_stops_at_both_ends() {
        var map = new BlockMap(blocks(20), i -> 10);
        var place = map.moved(new BlockMap.Place(0, 0), 75, i -> 30);
        assertThat(place).isEqualTo(new BlockMap.Place(2, 15));
        assertThat(map.exactCount()).isEqualTo(3);
        assertThat(map.moved(place, -75, i -> 30)).isEqualTo(new BlockMap.Place(0, 0));
        assertThat(map.moved(place, -1000, i -> 30)).isEqualTo(new BlockMap.Place(0, 0));
        assertThat(map.moved(place, 1e6, i -> 30).block()).isEqualTo(19);
    }
}
