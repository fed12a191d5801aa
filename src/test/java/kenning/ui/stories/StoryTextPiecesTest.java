package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Blocks, names and hard-wrapped text.
class StoryTextPiecesTest {
    @Test
    void a_line_feed_within_a_turn_makes_a_block_without_a_speaker() {
        var story = TestStories.story("A", "one\ntwo\n\nthree", "B", "", "C", "x");
        var blocks = Blocks.of(story, (p, rtl) -> new int[] {0});
        assertThat(blocks.stream().map(b -> story.text().substring(b.start(), b.end())))
                .containsExactly("one", "two", "", "three", "", "x");
        assertThat(blocks.stream().map(Block::opensTurn))
                .containsExactly(true, false, false, false, true, true);
        assertThat(blocks.stream().map(b -> b.ending() == Block.Ending.TURN))
                .containsExactly(false, false, false, true, true, true);
    }

    @Test
    void a_giant_paragraph_is_cut_and_nothing_is_lost() {
        var story = TestStories.oneParagraph(20_000, 0).text();
        var blocks = Blocks.of(story, (p, rtl) -> Blocks.atBlanks(p, 4000));
        assertThat(blocks).hasSizeGreaterThan(20);
        int at = 0;
        for (var block : blocks) {
            assertThat(block.start()).isEqualTo(at);
            at = block.end();
        }
        assertThat(at).isEqualTo(story.text().length());
        assertThat(blocks.stream().filter(Block::opensTurn)).hasSize(1);
        assertThat(Blocks.atBlanks("x".repeat(9000), 4000)).containsExactly(0, 4000, 8000);
    }

    @Test
    void a_name_breaks_at_blanks_and_ends_in_an_ellipsis() {
        assertThat(NameLines.fit("Being listened to", String::length, 20, 2))
                .isEqualTo(List.of("Being listened to"));
        assertThat(NameLines.fit("Being listened to", String::length, 9, 2))
                .isEqualTo(List.of("Being", "listened…"));
        assertThat(NameLines.fit("Being listened to", String::length, 8, 3))
                .isEqualTo(List.of("Being", "listened", "to"));
        assertThat(NameLines.fit("Verylongwordindeed", String::length, 8, 2))
                .isEqualTo(List.of("Verylon…"));
        assertThat(NameLines.fit("", String::length, 8, 2)).isEqualTo(List.of(""));
    }

    @Test
    void hard_wrapped_text_keeps_every_offset() {
        var text = TestStories.ARABIC + " " + "word ".repeat(50);
        var lines = HardWrap.lines(text, 40);
        assertThat(lines).hasSameSizeAs(text);
        assertThat(lines.replace('\n', ' ')).isEqualTo(text);
        assertThat(lines.split("\n")).allMatch(l -> l.length() <= 41);
        assertThat(HardWrap.boxes(text, 40)).hasSameSizeAs(text).doesNotContain("ا");
    }

    @Test
    void a_mark_is_told_with_its_length_its_speaker_and_its_coder() {
        var shown = TestStories.everything();
        assertThat(MarkWords.sentence(shown.marks().get(1), shown.text()))
                .isEqualTo(
                        "“They ask what I can manage today”, toward, 20 words, Shona 00:03:49,"
                                + " coded by LP-A");
    }
}
