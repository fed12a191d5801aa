package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayRunsTest {
    private static String cut(String text) {
        return DisplayRuns.of(text, DisplayRuns.rightToLeft(text, 0, text.length())).stream()
                .map(r ->
                        r.kind().name().charAt(0) + "[" + text.substring(r.start(), r.end()) + "]")
                .collect(Collectors.joining());
    }

    @Test
    void plain_words_are_one_run() {
        assertThat(cut("Somebody rang back.")).isEqualTo("W[Somebody rang back.]");
        assertThat(cut("cafe\u0301 — 你好")).isEqualTo("W[cafe\u0301 — 你好]");
        assertThat(cut("")).isEqualTo("W[]");
    }

    @Test
    void each_astral_cluster_stands_alone() {
        assertThat(cut("a 😄😄 b")).isEqualTo("W[a ]A[😄]A[😄]W[ b]");
        assertThat(cut("👩🏽‍⚕️ helped")).isEqualTo("A[👩🏽‍⚕️]W[ helped]");
    }

    @Test
    void hebrew_in_english_takes_its_own_run_with_the_blanks_inside() {
        assertThat(cut("said הכל יהיה, then")).isEqualTo("W[said ]R[הכל יהיה]W[, then]");
        assertThat(cut("א a ב")).isEqualTo("R[א a ב]");
    }

    @Test
    void the_first_letter_decides_the_direction() {
        assertThat(DisplayRuns.rightToLeft("12 — مرحبا hello", 0, 16)).isTrue();
        assertThat(DisplayRuns.rightToLeft("hello مرحبا", 0, 11)).isFalse();
        assertThat(DisplayRuns.rightToLeft("…", 0, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TestStories.ARABIC, TestStories.HEBREW, TestStories.ACCENTS, "😄", "\ud83d"})
    void runs_cover_the_text_without_gaps(String text) {
        int at = 0;
        for (var run : DisplayRuns.of(text, DisplayRuns.rightToLeft(text, 0, text.length()))) {
            assertThat(run.start()).isEqualTo(at);
            assertThat(run.end()).isGreaterThan(at);
            at = run.end();
        }
        assertThat(at).isEqualTo(text.length());
    }
}
