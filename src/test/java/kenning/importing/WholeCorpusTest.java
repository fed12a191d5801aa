package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every real file that was gathered, not only the bundled ones.
@Tag("corpus")
final class WholeCorpusTest {
    /// What the files named after an encoding are really in; the names are wrong for some.
    private static final Map<String, String> LEGACY =
            Map.ofEntries(
                    Map.entry("Arabic_Alarabia-Arabic", "windows-1256"),
                    Map.entry("Chinese_Mandarin-GB2312", "GB18030"),
                    Map.entry("Czech-Latin2", "windows-1250"),
                    Map.entry("Czech-Latin2-err", "windows-1250"),
                    Map.entry("Czech_Cesky-Latin2", "windows-1250"),
                    Map.entry("Czech_Cesky-UTF8", "windows-1250"),
                    Map.entry("French_Francais-Latin1", "windows-1252"),
                    Map.entry("German_Deutsch-Latin1", "windows-1252"),
                    Map.entry("Greek_Ellinika-Greek", "ISO-8859-7"),
                    Map.entry("Hebrew_Ivrit-Hebrew", "ISO-8859-8"),
                    Map.entry("IrishGaelic_Gaeilge-Latin1", "windows-1252"),
                    Map.entry("Japanese_Nihongo-EUC", "EUC-JP"),
                    Map.entry("Japanese_Nihongo-SJIS", "Shift_JIS"),
                    Map.entry("NigerianPidginEnglish-Latin1", "windows-1252"),
                    Map.entry("Polish-Latin2", "windows-1250"),
                    Map.entry("Polish_Polski-Latin2", "windows-1250"),
                    Map.entry("Russian_Russky-Cyrillic", "windows-1251"),
                    Map.entry("ScottishGaelic_GaidhligAlbanach-Latin1", "windows-1252"),
                    Map.entry("Turkish_Turkce-Turkish", "ISO-8859-9"));

    private Path data;

    @BeforeEach
    void findData() {
        assumeTrue(!Corpus.whole().isEmpty(), "give -Dkenning.corpus=DIR");
        data = Path.of(Corpus.whole());
    }

    @Test
    void theSchoolLeaversEssaysAreAllRead() {
        allRead("stories/school-leavers-1978", 77, 0);
    }

    @Test
    void theEdwardiansAreAllReadWithTheirSpeakers() {
        for (var story : allRead("transcripts/edwardians-rtf", 40, 0)) {
            var named = story.turns().stream().filter(turn -> turn.speaker() != null).count();
            assertThat(named).as(story.title()).isGreaterThan(story.turns().size() * 9L / 10);
        }
    }

    @Test
    void thePioneersAreAllReadWithTheirSpeakers() {
        for (var story : allRead("transcripts/pioneers-rtf", 6, 0)) {
            assertThat(story.turns().stream().map(IncomingTurn::speaker).distinct().count())
                    .as(story.title())
                    .isBetween(3L, 5L);
        }
    }

    @Test
    void theMeetingsAreAllReadButForTheFiveEmptyFiles() {
        allRead("transcripts/ami-speakers-txt", 687, 5);
    }

    @Test
    void theGaelicRecordingsAreAllRead() {
        allRead("transcripts/gaelic-arcosg-plain", 14, 0);
    }

    @Test
    void noTextChangesButInLineEndsAndNfc() throws Exception {
        int compared = 0;
        for (var folder :
                List.of("transcripts/ami-speakers-txt", "transcripts/gaelic-arcosg-plain")) {
            for (var file : Corpus.filesIn(data.resolve(folder))) {
                if (read(file, null) instanceof Outcome.Read read) {
                    var reference = reference(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    assertThat(digest(text(read.story(), folder.contains("gaelic"))))
                            .as(file.toString())
                            .isEqualTo(
                                    digest(
                                            folder.contains("gaelic")
                                                    ? unlabelled(reference)
                                                    : reference));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(687 - 5 + 14);
    }

    @Test
    void legacyBytesAreReadInTheirOwnEncodingOnly() throws Exception {
        for (var file : Corpus.filesIn(data.resolve("encodings/udhr-legacy-bytes"))) {
            var name = LEGACY.get(file.getFileName().toString());
            if (name != null) {
                assertThat(read(file, null))
                        .as(file.toString())
                        .isInstanceOf(Outcome.Refused.class);
                assertThat(Readers.likelyEncodings(file)).contains(Charset.forName(name));
                var read = (Outcome.Read) read(file, Charset.forName(name));
                var reference = reference(Files.readAllBytes(file), Charset.forName(name));
                assertThat(digest(text(read.story(), false))).isEqualTo(digest(reference));
            }
        }
    }

    @Test
    void everyWordDocumentIsReadOrRefusedForAReason() {
        var documents =
                Corpus.filesIn(data.resolve("nasty")).stream()
                        .filter(file -> file.toString().endsWith(".docx"))
                        .map(file -> read(file, null))
                        .toList();
        var read = documents.stream().filter(Outcome.Read.class::isInstance).count();
        System.out.println("corpus: Word documents read " + read + " of " + documents.size());
        assertThat(documents).hasSize(47);
        assertThat(documents.stream().map(Corpus::told))
                .noneMatch(told -> told.contains("mistake"));
    }

    @Test
    void everyCaptionFileIsReadOrHasNoCaption() {
        var refused = new java.util.TreeMap<String, String>();
        int read = 0;
        for (var file : Corpus.filesIn(data)) {
            var name = file.getFileName().toString();
            if (name.endsWith(".vtt") || name.endsWith(".srt")) {
                switch (read(file, null)) {
                    case Outcome.Refused outcome -> refused.put(name, outcome.reason().key());
                    case Outcome.Read ignored -> read++;
                }
            }
        }
        System.out.println("corpus: captions read " + read + ", not " + refused);
        assertThat(read).isGreaterThan(120);
        assertThat(refused.values()).isSubsetOf("import.empty", "import.no-captions");
    }

    /// The same interview as two kinds of captions and as plain text without times.
    @Test
    void anInterviewHasTheSameWordsAsCaptionsAndAsText() {
        var folder = data.resolve("transcripts/hitsave/2023/Goodboy Galaxy");
        var name = "Goodboy Galaxy - Rik Nicol";
        var text = (Outcome.Read) read(folder.resolve(name + ".text"), null);
        for (var ending : List.of(".vtt", ".srt")) {
            var captions = (Outcome.Read) read(folder.resolve(name + ending), null);
            assertThat(Corpus.words(captions.story())).isEqualTo(Corpus.words(text.story()));
            assertThat(captions.story().turns()).allMatch(turn -> turn.at() != null);
            assertThat(captions.story().turns()).hasSizeBetween(50, 500);
        }
    }

    @Test
    void noFileAtAllThrowsOrTakesLong() {
        var told = new ArrayList<String>();
        for (var file : Corpus.filesIn(data)) {
            var begun = Instant.now();
            var outcome = read(file, null);
            assertThat(Duration.between(begun, Instant.now()))
                    .as(file.toString())
                    .isLessThan(Duration.ofSeconds(20));
            if (outcome instanceof Outcome.Refused refused) {
                assertThat(refused.reason().key())
                        .as(file.toString())
                        .isNotIn("import.fault", "import.too-much");
            }
            told.add(outcome instanceof Outcome.Refused refused ? refused.reason().key() : "read");
        }
        System.out.println(
                "corpus: "
                        + told.stream()
                                .collect(Collectors.groupingBy(key -> key, Collectors.counting())));
    }

    private List<IncomingStory> allRead(String folder, int files, int empty) {
        var outcomes =
                Readers.readAll(List.of(data.resolve(folder)), ReadOptions.PLAIN, Progress.NONE);
        assertThat(outcomes).hasSize(files);
        var stories = new ArrayList<IncomingStory>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> stories.add(read.story());
                case Outcome.Refused refused ->
                        assertThat(refused.reason().key())
                                .as(refused.path().toString())
                                .isEqualTo("import.empty");
            }
        }
        assertThat(stories).hasSize(files - empty);
        return stories;
    }

    private static Outcome read(Path file, Charset charset) {
        return Readers.read(file, new ReadOptions(charset), Progress.NONE);
    }

    private static String text(IncomingStory story, boolean endsStripped) {
        return story.turns().stream()
                .map(IncomingTurn::text)
                .flatMap(String::lines)
                .filter(line -> !blank(line))
                .map(line -> endsStripped ? line.strip() : line)
                .collect(Collectors.joining("\n"));
    }

    /// The mapping that the working text promises, in other words: strict decoding, line ends as
    /// LF, NFC; blank lines aside.
    private static String reference(byte[] bytes, Charset charset) throws Exception {
        var decoded =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(java.nio.ByteBuffer.wrap(bytes))
                        .toString();
        return Arrays.stream(
                        Normalizer.normalize(decoded.replaceAll("\r\n?", "\n"), Normalizer.Form.NFC)
                                .split("\n"))
                .filter(line -> !blank(line))
                .collect(Collectors.joining("\n"));
    }

    /// Without the `[1]` that says who speaks.
    private static String unlabelled(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\[\\d\\](?=\\s|$)", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean blank(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static String digest(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
