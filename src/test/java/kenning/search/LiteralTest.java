package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource({
        "ca(me|n) back, ",
        "came back, came",
        "neighbou?rs?, neighbo",
        "Neighbou*rs, neighbo",
        "ba(ck)?ward, ward",
        "b[aeiou]ckward, ckward",
        "b[(]ackward, ackward",
        "b[)](ackward)?, ",
        "[]abc]door, ",
        "[a[bcd]]door, ",
        "\\bdoors\\b, doors",
        "\\wdoor\\w+, door",
        "(?x)d o o r, ",
        "\\x64oor, ",
        "do{0}ors, ors",
        "abcd{0}ef, abc",
        "go, ",
        "(door)+, ",
        "'door+way', door"
    })
    void theLongestStretchThatCannotBeMissing(String expression, String literal) {
        assertThat(Literal.in(expression)).isEqualTo(Optional.ofNullable(literal));
    }

    @Test
    void whateverAnExpressionFindsHoldsIt() {
        var random = new Random(11);
        var pieces =
                List.of(
                        "abc", "door", "d", "x?", "y*", "(abc)", "(de)?", "[abc]", "[^d]", "[)(]",
                        "\\w", "\\s", ".", "k+", "z{0,2}", "b{2}", " ");
        int told = 0;
        for (int i = 0; i < 3_000; i++) {
            var expression = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                expression.append(pieces.get(random.nextInt(pieces.size())));
            }
            var literal = Literal.in(expression.toString());
            var found = Pattern.compile(expression.toString()).matcher(text(random));
            while (literal.isPresent() && found.find()) {
                told++;
                assertThat(found.group()).as(expression.toString()).contains(literal.get());
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    private static String text(Random random) {
        var words =
                List.of("abc", "door", "de", "k", "bb", "x", "yy", "(", "z", " ", "d", "doorabc");
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "[", "\\", "a{", "]]]", ")))abc"})
    void whatIsNoExpressionIsReadToItsEnd(String broken) {
        assertThat(Literal.in(broken)).isNotNull();
    }
}
