package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {
    @Test
    void numbersAreOrderedAsNumbersAndCapitalsHardlyMatter() {
        var ordered = List.of("a1", "A2", "a02", "a10", "B", "b", "story", "story 1");
        assertThat(
                        ordered.stream()
                                .sorted(java.util.Comparator.comparing(x -> -x.hashCode()))
                                .sorted(NaturalOrder::compareNames))
                .containsExactly("a1", "A2", "a02", "a10", "B", "b", "story", "story 1");
    }

    @Test
    void veryLongNumbersDoNotOverflow() {
        assertThat(NaturalOrder.compareNames("a99999999999999999999", "a100000000000000000000"))
                .isNegative();
    }
}
