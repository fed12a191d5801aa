package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkIndexTest {
    static List<Mark> random(int count, int length, Random random) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(length);
            int to = from + 1 + random.nextInt(Math.min(60, length - from));
            marks.add(TestStories.mark(i, "Theme " + i, i, new TextRange(from, to), null));
        }
        return marks;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void finds_what_looking_at_every_mark_finds(long seed) {
        var random = new Random(seed);
        var marks = random(120, 400, random);
        var index = new MarkIndex(marks);
        for (int from = 0; from < 420; from += 3) {
            var window = new TextRange(from, from + random.nextInt(30));
            assertThat(index.overlapping(window.start(), window.end()))
                    .containsExactlyInAnyOrderElementsOf(
                            marks.stream().filter(m -> m.range().overlaps(window)).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void steps_through_every_mark_in_reading_order_and_back(long seed) {
        var index = new MarkIndex(random(50, 300, new Random(seed)));
        var there = new ArrayList<Mark>();
        for (var mark = index.next(null, 0); mark != null; mark = index.next(mark, 0)) {
            there.add(mark);
        }
        var back = new ArrayList<Mark>();
        for (var mark = index.previous(null, 1000); mark != null; mark = index.previous(mark, 0)) {
            back.add(mark);
        }
        assertThat(there).isEqualTo(index.all()).isEqualTo(back.reversed());
        assertThat(there.stream().map(m -> m.range().start())).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15})
    void a_caret_touches_the_marks_that_start_hold_or_end_there(int offset) {
        var mark = TestStories.mark(1, "Trust", 0, new TextRange(5, 15), null);
        assertThat(new MarkIndex(List.of(mark)).at(offset)).containsExactly(mark);
        assertThat(new MarkIndex(List.of(mark)).at(16)).isEmpty();
        assertThat(new MarkIndex(List.of(mark)).at(4)).isEmpty();
    }
}
