package kenning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Random;
import kenning.model.TextEdit;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEditsTest {
    private static final String[] PIECES = {
        "she",
        " ",
        "came",
        ",",
        "back",
        " ",
        "wi’",
        "👩🏽‍⚕️",
        "الانتظار",
        "x\u0302",
        "\n",
        "e\u0301",
    };

    private static String made(String text, List<TextEdit> edits) {
        var now = text;
        for (var edit : edits) {
            now = edit.in(now);
        }
        return now;
    }

    @Test
    void twoSlipsAreTwoEditsWithTheWordsBetweenThemLeftAlone() {
        var edits = TextEdits.between("teh bus was lat again", "the bus was late again");
        assertThat(edits)
                .containsExactly(
                        new TextEdit(new TextRange(12, 15), "late"),
                        new TextEdit(new TextRange(0, 3), "the"));
    }

    @Test
    void aMissingWordIsInsertedBeforeTheNextOne() {
        assertThat(TextEdits.between("told me plenty", "told me so plenty"))
                .containsExactly(new TextEdit(new TextRange(8, 8), "so "));
    }

    @Test
    void theSameTextNeedsNoEdit() {
        assertThat(TextEdits.between("Nothing.", "Nothing.")).isEmpty();
        assertThat(TextEdits.between("", "")).isEmpty();
    }

    @Test
    void aWholePersonIsReplacedWhenHerSkinColourIsCorrected() {
        var was = "She 👩🏽‍⚕️ came";
        var now = "She 👩🏿‍⚕️ came";
        var edits = TextEdits.between(was, now);
        assertThat(edits).hasSize(1);
        assertThat(edits.getFirst().range().in(was)).isEqualTo("👩🏽‍⚕️");
        assertThat(made(was, edits)).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverWasTypedComesOutAndNoCharacterIsCut(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var was = words(random);
            var now = words(random);
            var edits = TextEdits.between(was, now);
            assertThat(made(was, edits)).isEqualTo(now);
            var clusters = BreakIterator.getCharacterInstance();
            clusters.setText(was);
            for (var edit : edits) {
                assertThat(clusters.isBoundary(edit.range().start())).isTrue();
                assertThat(clusters.isBoundary(edit.range().end())).isTrue();
            }
        }
    }

    @Test
    void aVeryLongTurnThatWasRewrittenIsOneEdit() {
        var was = "a b ".repeat(2_000);
        var now = "c d ".repeat(2_000);
        assertThat(TextEdits.between(was, now)).hasSize(1);
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }
}
