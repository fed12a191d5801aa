package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kenning.model.Refusal;
import org.junit.jupiter.api.Test;

final class RtfReaderTest {
    @Test
    void paragraphsEndWithPar() throws Refusal {
        assertThat(read("One\\par Two\\line three\\par\\par\r\nFo\r\nur"))
                .containsExactly("One", "Two\nthree", "Four");
    }

    @Test
    void bytesAreReadInTheCodePageOfTheirFont() throws Refusal {
        assertThat(
                        read(
                                "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204{\\*\\panose 02}Arial Cyr;}{\\f2\\fcharset128 MS;}}"
                                        + "caf\\'e9 \\f1 \\'c4\\'e0{\\f2 \\'83A\\'82\\'a0}"))
                .containsExactly("café ДаアあA".replace("A", ""));
    }

    @Test
    void unicodeReplacesWhatFollowsForOldPrograms() throws Refusal {
        assertThat(read("\\u8217?s {\\uc2\\u233\\'c3\\'a9}\\uc0\\u233 x\\u-10179\\u-8704"))
                .containsExactly("’s éé x😀".replace("éé x", "ééx"));
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> read("\\uc0\\u-10240 here"))
                .hasMessageStartingWith("import.surrogate");
    }

    @Test
    void signsHaveTheirWords() throws Refusal {
        assertThat(
                        read(
                                "\\lquote a\\rquote \\ldblquote b\\rdblquote \\endash\\emdash\\bullet\\~\\_\\-\\{\\}\\\\"))
                .containsExactly("‘a’“b”–—•\u00A0\u2011\u00AD{}\\");
    }

    @Test
    void whatIsNotTextStaysOut() throws Refusal {
        assertThat(
                        read(
                                "{\\info{\\title T}}{\\header H\\par}{\\*\\unknown U}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}"
                                        + "{\\pict\\bin5 }}}}}abc}{\\stylesheet{S;}}x"))
                .containsExactly("7x");
    }

    @Test
    void footnotesHiddenAndDeletedWordsStayOutAndAreTold() throws Refusal {
        var blocks = blocks("a{\\footnote N}{\\v hidden}{\\deleted gone}b");
        assertThat(blocks.blocks()).containsExactly("ab");
        assertThat(blocks.notes()).hasSize(3);
    }

    @Test
    void aRowOfATableIsOneBlock() throws Refusal {
        assertThat(read("\\trowd\\intbl Ann:\\cell Hello.\\par Again.\\cell\\row\\pard After\\par"))
                .containsExactly("Ann:\tHello.\nAgain.", "After");
    }

    @Test
    void theBetterHalfOfAPairIsRead() throws Refusal {
        assertThat(read("{\\upr{ansi}{\\*\\ud{unicode}}}")).containsExactly("unicode");
    }

    @Test
    void theTextOfAShapeIsReadOnce() throws Refusal {
        assertThat(
                        read(
                                "{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt Box\\par}}{\\shprslt Box}}After"))
                .containsExactly("Box", "After");
    }

    @Test
    void aByteThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> read("a\\'81b")).hasMessage("import.rtf-byte [81, windows-1252]");
    }

    @Test
    void aFileThatBreaksOffSaysSo() throws Refusal {
        var blocks = RtfReader.read("{\\rtf1 One\\par Tw".getBytes(StandardCharsets.US_ASCII));
        assertThat(blocks.blocks()).containsExactly("One", "Tw");
        assertThat(blocks.notes()).singleElement().asString().contains("breaks off");
    }

    @Test
    void theOldMacintoshHasItsOwnLetters() throws Refusal {
        var blocks = RtfReader.read("{\\rtf1\\mac caf\\'8e}".getBytes(StandardCharsets.US_ASCII));
        assertThat(blocks.blocks()).containsExactly("café");
    }

    private static List<String> read(String body) throws Refusal {
        return blocks(body).blocks();
    }

    private static Blocks blocks(String body) throws Refusal {
        return RtfReader.read(
                ("{\\rtf1\\ansi\\ansicpg1252\\deff0 " + body + "}")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
