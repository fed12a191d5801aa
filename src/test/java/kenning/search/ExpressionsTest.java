package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenning.model.Refusal;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
    private static List<String> found(String expression, String text) throws Refusal {
        return new Expressions(new Query.Expression(expression))
                .in(text).stream().map(range -> range.in(text)).toList();
    }

    @Test
    void caseCountsForNoLetter() throws Exception {
        assertThat(found("neighbou?rs?", "Neighbors and NEIGHBOURS.")).hasSize(2);
        assertThat(found("éire", "ÉIRE")).containsExactly("ÉIRE");
    }

    @Test
    void lettersThatAreTakenForPlainOnesAreFoundByThem() throws Exception {
        assertThat(found("kiss", "\u212Aıſſ")).containsExactly("\u212Aıſſ");
        assertThat(found("[k-s]+", "\u212Aſ")).containsExactly("\u212Aſ");
        assertThat(found("i", "İ")).containsExactly("İ");
    }

    /// The letters for which the slower way is taken are all that there are.
    @Test
    void noOtherLetterBeyondAsciiIsTakenForAPlainOne() {
        var taken =
                IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                        .filter(c ->
                                Character.toLowerCase(Character.toUpperCase(c)) < 0x80
                                        || Character.toUpperCase(c) < 0x80)
                        .mapToObj(Character::toString)
                        .collect(Collectors.toSet());
        assertThat(taken).containsExactlyInAnyOrder("ſ", "\u212A", "ı", "İ");
    }

    @Test
    void whatWouldGoOnWithoutEndIsRefusedHoweverItIsWritten() {
        var text = "a".repeat(40_000);
        for (var endless :
                List.of(
                        "(a+)+$b",
                        "(a|a)".repeat(40) + "b",
                        "a?".repeat(40) + "a".repeat(40) + "b")) {
            assertThatThrownBy(() -> found(endless, text))
                    .as(endless)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("search.expressionEndless");
        }
    }

    @Test
    void whatIsSatisfiedWithNothingMarksNothing() throws Exception {
        assertThat(new Expressions(new Query.Expression("x?")).in("ax"))
                .containsExactly(new TextRange(1, 2));
    }
}
