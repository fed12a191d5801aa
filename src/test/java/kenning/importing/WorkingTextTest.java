package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Random;
import kenning.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkingTextTest {
    @Test
    void textInOrderIsNotTouched() throws Refusal {
        assertThat(WorkingText.of("Bha, là\nté\t\f "))
                .isEqualTo(new WorkingText("Bha, là\nté\t\f ", 0));
    }

    @Test
    void everyForeignLineEndCountsOnce() throws Refusal {
        assertThat(WorkingText.of("a\r\nb\rc\nd\r\n\r\n"))
                .isEqualTo(new WorkingText("a\nb\nc\nd\n\n", 4));
    }

    @Test
    void aLetterThatIsComposedCountsItsCodeUnits() throws Refusal {
        assertThat(WorkingText.of("cafe\u0301 s")).isEqualTo(new WorkingText("café s", 2));
        assertThat(WorkingText.of("5 \u212B")).isEqualTo(new WorkingText("5 Å", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void piecesGiveTheSameAsTheWhole(int seed) throws Refusal {
        var random = new Random(seed);
        var letters =
                "aeE \u0301\u0323\u0302\u1100\u1161\u11A8\u0915\u093C\u212B\n\uD834\uDD1E\u05D1\u05BC\u3099\u304B";
        var text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(letters.length());
            text.append(
                    Character.isSurrogate(letters.charAt(at))
                            ? "x"
                            : letters.substring(at, at + 1));
        }
        var expected = Normalizer.normalize(text, Form.NFC);
        assertThat(WorkingText.of(text.toString()).text()).isEqualTo(expected);
    }

    @Test
    void aHeapOfMarksIsRefused() {
        assertThatThrownBy(() -> WorkingText.of("a" + "\u0301\u0323".repeat(200)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("import.marks");
    }
}
