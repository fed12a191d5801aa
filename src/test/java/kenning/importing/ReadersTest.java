package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.task.Cancelled;
import kenning.task.Progress;
import kenning.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadersTest {
    @TempDir Path folder;

    @Test
    void foldersAreOpenedInNaturalOrderWithoutHiddenFiles() throws IOException {
        write("b/story 10.txt", "ten");
        write("b/story 9.txt", "nine");
        write("a.txt", "first");
        write(".hidden.txt", "x");
        write("~$a.docx", "x");
        write("Thumbs.db", "x");
        assertThat(Readers.readAll(List.of(folder), ReadOptions.PLAIN, Progress.NONE))
                .extracting(outcome -> folder.relativize(outcome.path()).toString())
                .containsExactly(
                        "a.txt",
                        Path.of("b", "story 9.txt").toString(),
                        Path.of("b", "story 10.txt").toString());
    }

    @Test
    void aFolderThatLeadsBackIntoItselfIsOpenedOnce() throws IOException {
        write("a/one.txt", "one");
        Files.createSymbolicLink(folder.resolve("a/again"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/nowhere.txt"), folder.resolve("gone"));
        assertThat(Readers.readAll(List.of(folder), ReadOptions.PLAIN, Progress.NONE))
                .extracting(Corpus::told)
                .containsExactly(
                        "import.missing: " + Messages.get("import.missing"), "read, 1 turns");
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws IOException {
        var file = write("a.txt", "one");
        assertThat(Readers.readAll(List.of(file, folder), ReadOptions.PLAIN, Progress.NONE))
                .hasSize(1);
    }

    @Test
    void oneBadFileDoesNotCostTheOthers() throws IOException {
        write("a.txt", "one");
        write("b.txt", "");
        write("c.txt", "three");
        assertThat(Readers.readAll(List.of(folder), ReadOptions.PLAIN, Progress.NONE))
                .extracting(outcome -> outcome instanceof Outcome.Read)
                .containsExactly(true, false, true);
    }

    @Test
    void namesAreReportedAndCancellingEndsTheWork() throws IOException {
        write("a.txt", "one");
        write("b.txt", "two");
        var names = new ArrayList<String>();
        var progress =
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        names.add(done + "/" + total + " " + what);
                    }

                    @Override
                    public void checkCancelled() {
                        if (names.size() > 1) {
                            throw new Cancelled();
                        }
                    }
                };
        assertThatThrownBy(() -> Readers.readAll(List.of(folder), ReadOptions.PLAIN, progress))
                .isInstanceOf(Cancelled.class);
        assertThat(names).containsExactly("0/2 a.txt", "1/2 b.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "a.doc, import.note.format, txt",
        "a.rtf, import.note.format, txt",
        "a.docx, import.note.format, txt",
    })
    void plainTextUnderAWordEndingIsReadAndSaidSo(String name, String note, String format)
            throws IOException {
        var read = (Outcome.Read) read(write(name, "Only words."));
        assertThat(read.notes()).containsExactly(Messages.get(note, format));
        assertThat(read.story().original().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"a.txt", "a.doc", "a.docx", "a"})
    void contentDecidesBeforeTheName(String name) throws IOException {
        var read = (Outcome.Read) read(write(name, "{\\rtf1 Words.}"));
        assertThat(read.story().original().format()).isEqualTo("rtf");
        assertThat(read.notes()).hasSize(1);
        Files.write(folder.resolve("b.txt"), Docx.of(Docx.p("Words.")));
        var other = (Outcome.Read) read(folder.resolve("b.txt"));
        assertThat(other.story().original().format()).isEqualTo("docx");
    }

    @ParameterizedTest
    @CsvSource({
        "a.odt, x, import.odt",
        "a.pdf, x, import.pdf",
        "a.txt, %PDF-1.4, import.pdf",
        "a.txt, <!DOCTYPE html><p>x, import.web",
        "a.mp3, x, import.recording",
        "a.srt, x, import.no-captions",
        "a.sbv, x, import.subtitles",
        "a.csv, x, import.table",
        "a.xyz, x, import.format",
        "a.txt, ' ', import.empty",
        "a.docx, PK\u0003\u0004xx, import.damaged",
    })
    void whatIsNotReadSaysWhatToDo(String name, String content, String key) throws IOException {
        var refused = (Outcome.Refused) read(write(name, content));
        assertThat(refused.reason().key()).isEqualTo(key);
        assertThat(Messages.sentence(refused.reason())).endsWith(".").doesNotContain("{");
    }

    @Test
    void theTitleIsTheNameUnlessTheTextNamesItself() throws IOException {
        assertThat(((Outcome.Read) read(write("My story.v2.txt", "x"))).story().title())
                .isEqualTo("My story.v2");
        assertThat(((Outcome.Read) read(write("b.md", "# Lá\nx"))).story().title()).isEqualTo("Lá");
    }

    @Test
    void theOriginalIsKeptByteForByte() throws IOException {
        var bytes = "a\r\nb".getBytes(Charset.forName("windows-1252"));
        var file = Files.write(folder.resolve("a.txt"), bytes);
        var story = ((Outcome.Read) read(file)).story();
        assertThat(story.original().bytes()).isEqualTo(bytes);
        assertThat(story.changedCharacters()).isEqualTo(1);
    }

    @Test
    void aPersonMayChooseTheEncoding() throws IOException {
        var file =
                Files.write(
                        folder.resolve("a.txt"),
                        "Là brèagha a bh’ ann, agus bha a’ ghrian àrd"
                                .getBytes(Charset.forName("windows-1252")));
        assertThat(read(file)).isInstanceOf(Outcome.Refused.class);
        var likely = Readers.likelyEncodings(file);
        assertThat(likely).contains(Charset.forName("windows-1252"));
        var read =
                (Outcome.Read)
                        Readers.read(
                                file,
                                new ReadOptions(Charset.forName("windows-1252")),
                                Progress.NONE);
        assertThat(read.story().turns().getFirst().text()).startsWith("Là brèagha a bh’ ann");
    }

    @Test
    void anEncodingThatWasChosenForOthersLeavesUnicodeAlone() throws Exception {
        var words = "cha robh còir aca an robh idir";
        var file = Files.writeString(folder.resolve("a.txt"), words);
        var read =
                (Outcome.Read)
                        Readers.read(
                                file,
                                new ReadOptions(Charset.forName("windows-1256")),
                                Progress.NONE);
        assertThat(read.story().turns().getFirst().text()).isEqualTo(words);
        assertThat(read.story().original().encoding()).isEqualTo("UTF-8");
        assertThat(read.notes()).anyMatch(note -> note.contains("windows-1256"));
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(Corpus.told(read(folder.resolve("gone.txt")))).startsWith("import.missing");
    }

    @Test
    void everyKeyOfThisRoomIsUsedAndStands() throws IOException {
        var source = new StringBuilder();
        for (var file :
                Corpus.filesIn(
                        Path.of(
                                System.getProperty("kenning.basedir", "."),
                                "src/main/java/kenning/importing"))) {
            source.append(Files.readString(file));
        }
        var used =
                Pattern.compile("\"(import\\.[a-z.-]+)\"")
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(used).isNotEmpty().allMatch(Messages::has);
        try (Stream<String> lines =
                Files.lines(
                        Path.of(
                                System.getProperty("kenning.basedir", "."),
                                "src/main/resources/kenning/messages.properties"))) {
            assertThat(
                            lines.filter(line -> line.startsWith("import."))
                                    .map(line -> line.substring(0, line.indexOf('='))))
                    .allMatch(used::contains);
        }
    }

    private static Outcome read(Path file) {
        return Readers.read(file, ReadOptions.PLAIN, Progress.NONE);
    }

    private Path write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
