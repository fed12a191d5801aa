package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParagraphsTest {
    private static final String FULL =
            "a line that is as long as a line of wrapped prose mostly is";

    @Test
    void aLineIsAParagraph() {
        assertThat(Paragraphs.of("one\ntwo\n\nthree\n")).containsExactly("one", "two", "three");
    }

    @Test
    void whatIsWrappedByHandStaysTogetherWithItsLineFeeds() {
        var block = FULL + "\n" + FULL + "\nand ends.";
        assertThat(Paragraphs.of(block + "\n\n" + block)).containsExactly(block, block);
    }

    @Test
    void aPoemIsNotWrapped() {
        assertThat(Paragraphs.of("short line\nshort line\n\nshort line\nshort line")).hasSize(4);
    }

    @Test
    void oneLongLineMeansOneParagraphToTheLine() {
        assertThat(Paragraphs.of(FULL + "\n" + FULL + "\n\n" + FULL.repeat(3))).hasSize(3);
    }

    @Test
    void withoutBlankLinesEveryLineIsAParagraph() {
        assertThat(Paragraphs.of(FULL + "\n" + FULL)).hasSize(2);
    }

    @Test
    void spacesWithinAndAroundLinesStay() {
        assertThat(Paragraphs.of("  one \t\n \u00A0 \ntwo  ")).containsExactly("  one \t", "two  ");
    }

    @Test
    void nothingHasNoParagraphs() {
        assertThat(Paragraphs.of(" \n\t\n")).isEmpty();
    }
}
