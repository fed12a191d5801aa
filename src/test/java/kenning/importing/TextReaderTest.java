package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kenning.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextReaderTest {
    private static final String GAELIC = "Tha sgeulachd agam dhuibh: “là brèagha” – ò, seadh 😀";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, EFBBBF",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "UTF-32LE, FFFE0000",
        "UTF-32BE, 0000FEFF"
    })
    void aMarkAtTheStartSaysTheEncoding(String charset, String mark) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(GAELIC.getBytes(charset));
        var blocks = TextReader.plain(bytes.toByteArray(), null);
        assertThat(blocks.blocks()).containsExactly(GAELIC);
        assertThat(blocks.encoding()).isEqualTo(charset);
    }

    @Test
    void aMarkIsBelievedBeforeThePerson() throws Refusal {
        var blocks =
                TextReader.plain(
                        ("\uFEFF" + GAELIC).getBytes(StandardCharsets.UTF_8),
                        Charset.forName("IBM850"));
        assertThat(blocks.blocks()).containsExactly(GAELIC);
        assertThat(blocks.notes()).singleElement().asString().contains("UTF-8");
    }

    @Test
    void otherEncodingsAreAskedForWithCandidates() {
        var bytes = "Là brèagha, a’ chiad là".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> TextReader.plain(bytes, null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("import.encoding")
                .hasMessageContaining("windows-1252");
    }

    @Test
    void theChosenEncodingIsReadStrictly() throws Refusal {
        var bytes = "café".getBytes(Charset.forName("windows-1252"));
        assertThat(TextReader.plain(bytes, Charset.forName("windows-1252")).blocks())
                .containsExactly("café");
        assertThatThrownBy(() ->
                        TextReader.plain(
                                "ab\u0081".getBytes(StandardCharsets.ISO_8859_1),
                                Charset.forName("windows-1252")))
                .hasMessage("import.does-not-fit [windows-1252, 3, 81]");
    }

    @Test
    void aCharacterCutInTwoIsNamedAsThat() {
        var bytes = "Là brèagha à".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        TextReader.plain(java.util.Arrays.copyOf(bytes, bytes.length - 1), null))
                .hasMessageStartingWith("import.cut");
    }

    @Test
    void aNulMeansThatItIsNoText() {
        assertThatThrownBy(() -> TextReader.plain("a\0b".getBytes(StandardCharsets.UTF_8), null))
                .hasMessageStartingWith("import.binary");
    }

    @Test
    void wideTextWithoutAMarkIsAskedFor() {
        assertThatThrownBy(() ->
                        TextReader.plain("A story told".getBytes(StandardCharsets.UTF_16LE), null))
                .hasMessage("import.encoding [UTF-16LE]");
    }

    @Test
    void oddCharactersStayAndAreTold() throws Refusal {
        var blocks =
                TextReader.plain("a\u0007b\uFFFD\u0085c\fd".getBytes(StandardCharsets.UTF_8), null);
        assertThat(blocks.blocks()).containsExactly("a\u0007b\uFFFD\u0085c\fd");
        assertThat(blocks.notes()).hasSize(2);
        assertThat(blocks.notes().getFirst()).contains(": 2.");
        assertThat(blocks.notes().getLast()).contains(": 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Lá Breá\n\nText", "---\ndate: 2024\ntitle: \"Lá Breá\"\n---\nText"})
    void markdownMayNameItself(String text) throws Refusal {
        var blocks = TextReader.markdown(text.getBytes(StandardCharsets.UTF_8), null);
        assertThat(blocks.title()).isEqualTo("Lá Breá");
        assertThat(String.join("\n", blocks.blocks())).isEqualTo(text.replace("\n\n", "\n"));
    }

    @Test
    void aSecondHeadingIsNoTitle() throws Refusal {
        assertThat(
                        TextReader.markdown("Text\n# Later".getBytes(StandardCharsets.UTF_8), null)
                                .title())
                .isNull();
    }
}
