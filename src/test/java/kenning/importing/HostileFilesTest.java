package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kenning.task.Progress;
import kenning.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that mean harm or are far too large: made here, never kept.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileFilesTest {
    private static final String HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    @TempDir Path folder;

    @Test
    void aGigabyteOfOneLetterIsRefused() throws IOException {
        assertThat(refusal("a.docx", packed(1 << 30, 0))).isEqualTo("import.unpacks-too-large");
    }

    @Test
    void aLargePartThatPacksOrdinarilyIsRefused() throws IOException {
        assertThat(refusal("a.docx", packed(376 << 20, 40))).isEqualTo("import.unpacks-too-large");
    }

    @Test
    void aDocumentOfTooManyWordsIsRefused() throws IOException {
        var body = Docx.p("seadh ".repeat(100_000)).repeat(34);
        assertThat(refusal("a.docx", Docx.of(body)))
                .isIn("import.too-long", "import.unpacks-too-large");
    }

    @Test
    void aHundredThousandPartsAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThat(refusal("a.docx", bytes.toByteArray())).isEqualTo("import.archive-entries");
    }

    @Test
    void aPartWhoseNameLeadsOutIsRefused() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", Docx.TYPES);
        parts.put("../../evil", "x");
        assertThat(refusal("a.docx", Docx.zip(parts))).isEqualTo("import.archive-name");
    }

    @Test
    void anEntityThatNamesAFileIsRefused() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "SECRET");
        var document =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]>"
                        + HEAD
                        + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal("a.docx", Docx.raw(document))).isEqualTo("import.xml-type");
    }

    @Test
    void aBillionLaughsAreRefused() throws IOException {
        var entities = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"");
            entities.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        var document =
                "<!DOCTYPE d ["
                        + entities
                        + "]>"
                        + HEAD
                        + "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal("a.docx", Docx.raw(document))).isEqualTo("import.xml-type");
    }

    @Test
    void tablesTwentyThousandDeepAreRefused() throws IOException {
        int depth = 20_000;
        var body =
                "<w:tbl><w:tr><w:tc>".repeat(depth)
                        + Docx.p("x")
                        + "</w:tc></w:tr></w:tbl>".repeat(depth);
        assertThat(refusal("a.docx", Docx.of(body))).isEqualTo("import.too-deep");
    }

    @Test
    void honestNestingIsRead() throws IOException {
        int depth = 60;
        var body =
                "<w:tbl><w:tr><w:tc>".repeat(depth)
                        + Docx.p("x")
                        + "</w:tc></w:tr></w:tbl>".repeat(depth);
        assertThat(read("a.docx", Docx.of(body))).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aMillionOpenBracesAreRefused() throws IOException {
        var bytes = ("{\\rtf1" + "{".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal("a.rtf", bytes)).isEqualTo("import.too-deep");
    }

    @Test
    void noPlaceWhereADocumentBreaksOffThrows() throws IOException {
        var docx = Docx.of(Docx.p("One two three"));
        var rtf =
                "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\u8217?caf\\'e9\\bin3 abc}"
                        .getBytes(StandardCharsets.US_ASCII);
        for (int end = 0; end < docx.length; end += 3) {
            outcomeIsInWords(read("a.docx", Arrays.copyOf(docx, end)));
        }
        for (int end = 0; end < rtf.length; end++) {
            outcomeIsInWords(read("a.rtf", Arrays.copyOf(rtf, end)));
        }
    }

    @Test
    void noByteThatChangesOnTheWayMakesAReaderFail() throws IOException {
        var random = new Random(11);
        for (var name :
                new String[] {
                    "nasty/docx-mammoth/tables.docx",
                    "nasty/office-tika/testRTFJapanese.rtf",
                    "nasty/office-tika/multi-language.txt"
                }) {
            var bytes = Files.readAllBytes(Corpus.BUNDLED.resolve(name));
            for (int i = 0; i < 200; i++) {
                var changed = bytes.clone();
                for (int j = 0; j < 8; j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                outcomeIsInWords(read("a" + name.substring(name.lastIndexOf('.')), changed));
            }
        }
    }

    @Test
    void tenMegabytesInOneLineAreOneTurn() throws IOException {
        var bytes = "tha sgeulachd agam ".repeat(550_000).getBytes(StandardCharsets.UTF_8);
        var read = (Outcome.Read) read("a.txt", bytes);
        assertThat(read.story().turns()).singleElement();
    }

    @Test
    void twoMillionLinesAreTwoMillionTurns() throws IOException {
        var bytes = "I: seadh\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        var read = (Outcome.Read) read("a.txt", bytes);
        assertThat(read.story().turns()).hasSize(2_000_000);
    }

    @Test
    void moreThanTwentyMillionCharactersAreRefused() throws IOException {
        var bytes = new byte[20_000_001];
        Arrays.fill(bytes, (byte) 'a');
        assertThat(refusal("a.txt", bytes)).isEqualTo("import.too-long");
    }

    @Test
    void moreThan64MegabytesAreRefused() throws IOException {
        assertThat(refusal("a.txt", new byte[(64 << 20) + 1])).isEqualTo("import.too-big");
    }

    @Test
    void aMillionMarksOnOneLetterAreRefused() throws IOException {
        var bytes = ("a" + "\u0301\u0323".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("a.txt", bytes)).isEqualTo("import.marks");
    }

    private Outcome read(String name, byte[] bytes) throws IOException {
        return Readers.read(
                Files.write(folder.resolve(name), bytes), ReadOptions.PLAIN, Progress.NONE);
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        var outcome = read(name, bytes);
        outcomeIsInWords(outcome);
        return outcome instanceof Outcome.Refused refused ? refused.reason().key() : "read";
    }

    private static void outcomeIsInWords(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            assertThat(Messages.sentence(refused.reason())).endsWith(".");
            assertThat(refused.reason().key())
                    .as(String.valueOf(refused.reason().getCause()))
                    .isNotEqualTo("import.fault");
        }
    }

    /// A document whose main part has a size and, if it is not 0, roughly a ratio.
    private static byte[] packed(int size, int ratio) throws IOException {
        var random = new Random(7);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Docx.TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
            var block = new byte[1 << 16];
            for (int written = 0; written < size - block.length; written += block.length) {
                Arrays.fill(block, (byte) ' ');
                System.arraycopy("<!--".getBytes(StandardCharsets.UTF_8), 0, block, 0, 4);
                int letters = ratio == 0 ? 0 : block.length / ratio;
                for (int i = 0; i < letters; i++) {
                    block[4 + i] = (byte) ('a' + random.nextInt(26));
                }
                System.arraycopy("-->".getBytes(StandardCharsets.UTF_8), 0, block, 4 + letters, 3);
                zip.write(block);
            }
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
