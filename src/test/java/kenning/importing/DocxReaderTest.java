package kenning.importing;

import static kenning.importing.Docx.p;
import static kenning.importing.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import kenning.model.Refusal;
import org.junit.jupiter.api.Test;

final class DocxReaderTest {
    @Test
    void runsOfAParagraphAreOneText() throws Refusal {
        assertThat(read("<w:p>" + r("One ") + r("story") + "</w:p><w:p/>" + p("Two")))
                .containsExactly("One story", "Two");
    }

    @Test
    void tabsAndBreaksAreCharacters() throws Refusal {
        assertThat(
                        read(
                                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
                                        + "<w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>"))
                .containsExactly("a\tb\nc\u2011\u00AD");
    }

    @Test
    void aRowOfATableIsOneBlock() throws Refusal {
        var row =
                "<w:tr><w:tc>"
                        + p("Ann:")
                        + "</w:tc><w:tc>"
                        + p("Hello.")
                        + p("Again.")
                        + "</w:tc></w:tr>";
        assertThat(read("<w:tbl>" + row + row + "</w:tbl>"))
                .containsExactly("Ann:\tHello.\nAgain.", "Ann:\tHello.\nAgain.");
    }

    @Test
    void aTableOfOneCellIsLayout() throws Refusal {
        assertThat(
                        read(
                                "<w:tbl><w:tr><w:tc>"
                                        + p("One")
                                        + p("Two")
                                        + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"))
                .containsExactly("One", "Two");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() throws Refusal {
        var box = "<w:txbxContent>" + p("Box") + "</w:txbxContent>";
        assertThat(
                        read(
                                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                                        + box
                                        + "</mc:Choice><mc:Fallback>"
                                        + box
                                        + "</mc:Fallback></mc:AlternateContent></w:r>"
                                        + r("Around")
                                        + "</w:p>"))
                .containsExactly("Around", "Box");
    }

    @Test
    void changesAreReadAsAcceptedAndTold() throws Refusal {
        var blocks =
                blocks(
                        "<w:p>"
                                + r("We were ")
                                + "<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>"
                                + r("very ")
                                + "</w:ins>"
                                + r("happy")
                                + "</w:p>");
        assertThat(blocks.blocks()).containsExactly("We were very happy");
        assertThat(blocks.notes()).hasSize(2).allMatch(note -> note.endsWith(": 1."));
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() throws Refusal {
        assertThat(
                        read(
                                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                                        + r("One ")
                                        + "</w:p>"
                                        + p("two")))
                .containsExactly("One two");
    }

    @Test
    void hiddenWordsStayOutAndAreTold() throws Refusal {
        var blocks =
                blocks(
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                                + r("open")
                                + "</w:p>");
        assertThat(blocks.blocks()).containsExactly("open");
        assertThat(blocks.notes()).singleElement().asString().contains("hidden");
    }

    @Test
    void theInstructionsOfAFieldAreNotItsWords() throws Refusal {
        assertThat(read("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>" + r("7") + "</w:p>"))
                .containsExactly("7");
    }

    @Test
    void symbolsBecomeTheirCharacters() throws Refusal {
        assertThat(read("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r></w:p>"))
                .containsExactly("\u2192");
    }

    @Test
    void aFirstParagraphInTheTitleStyleIsTheTitleAndStays() throws Refusal {
        var blocks =
                blocks(
                        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
                                + r("My story")
                                + "</w:p>"
                                + p("It began."));
        assertThat(blocks.title()).isEqualTo("My story");
        assertThat(blocks.blocks()).containsExactly("My story", "It began.");
    }

    @Test
    void theMainPartIsWhereThePackageSays() throws Refusal {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", Docx.TYPES);
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/odd/place.xml\"/></Relationships>");
        parts.put(
                "odd/place.xml",
                "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Here</w:t></w:r></w:p></w:body></w:document>");
        assertThat(DocxReader.read(Docx.zip(parts)).blocks()).containsExactly("Here");
    }

    @Test
    void aByteThatChangedOnTheWayIsNoticed() {
        var bytes = Docx.of(p("One two three four five six seven"));
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> DocxReader.read(bytes)).isInstanceOf(Refusal.class);
    }

    private static List<String> read(String body) throws Refusal {
        return blocks(body).blocks();
    }

    private static Blocks blocks(String body) throws Refusal {
        return DocxReader.read(Docx.of(body));
    }
}
