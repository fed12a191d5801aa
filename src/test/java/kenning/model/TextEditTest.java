package kenning.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text is `0123456789`; passages are carried along with what happens to it.
class TextEditTest {
    private static TextEdit edit(int start, int end, String became) {
        return new TextEdit(new TextRange(start, end), became);
    }

    @Test
    void replacesInsertsAndDeletes() {
        assertThat(edit(2, 4, "xyz").in("0123456789")).isEqualTo("01xyz456789");
        assertThat(edit(2, 2, "x").in("0123456789")).isEqualTo("01x23456789");
        assertThat(edit(8, 10, "").in("0123456789")).isEqualTo("01234567");
    }

    @ParameterizedTest(name = "{0}-{1} becomes {2} long: {3}-{4} is then {5}-{6}")
    @CsvSource({
        "0, 2, 5, 4, 8, 7, 11", // before the passage
        "8, 9, 0, 4, 8, 4, 8", // behind it
        "5, 6, 3, 4, 8, 4, 10", // inside it
        "4, 8, 2, 4, 8, 4, 6", // all of it
        "2, 9, 3, 4, 8, 2, 5", // more than it: what stands there now
        "2, 5, 4, 4, 8, 2, 9", // over its start
        "7, 9, 4, 4, 8, 4, 11", // over its end
        "2, 5, 0, 4, 8, 2, 5", // its start is deleted
        "3, 9, 0, 4, 8, 3, 3", // all its words are deleted
        "4, 4, 3, 4, 8, 7, 11", // inserted at its start
        "8, 8, 3, 4, 8, 4, 11", // inserted at its end
        "6, 6, 3, 4, 8, 4, 11", // inserted in it
        "2, 4, 3, 4, 8, 5, 9", // up to its start
        "8, 10, 3, 4, 8, 4, 8", // from its end on
    })
    void carriesAPassageAlong(
            int from, int to, int length, int start, int end, int newStart, int newEnd) {
        assertThat(edit(from, to, "x".repeat(length)).carry(new TextRange(start, end)))
                .isEqualTo(new TextRange(newStart, newEnd));
    }
}
