package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.task.Progress;
import kenning.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real files against what was found in them by other means: counted and read off the raw bytes,
/// not copied from what the readers say.
final class BundledCorpusTest {
    record Expected(
            String path,
            String encoding,
            String outcome,
            String turns,
            String speakers,
            String words) {
        @Override
        public String toString() {
            return path + (encoding.isEmpty() ? "" : " as " + encoding);
        }
    }

    static Stream<Expected> expectations() throws IOException {
        return Files.readAllLines(Corpus.BUNDLED.resolve("expected.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(c -> new Expected(c[0], c[1], c[2], c[3], c[4], c[5]));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void everyBundledFileIsReadAsExpected(Expected expected) {
        var charset = expected.encoding.isEmpty() ? null : Charset.forName(expected.encoding);
        var outcome =
                Readers.read(
                        Corpus.BUNDLED.resolve(expected.path),
                        new ReadOptions(charset),
                        Progress.NONE);
        switch (outcome) {
            case Outcome.Refused refused -> {
                assertThat("refused").as(Corpus.told(outcome)).isEqualTo(expected.outcome);
                assertThat(refused.reason().key()).isEqualTo(expected.words);
                assertThat(Messages.sentence(refused.reason())).endsWith(".");
            }
            case Outcome.Read read -> {
                var turns = read.story().turns();
                assertThat("read").isEqualTo(expected.outcome);
                assertThat(turns).hasSize(Integer.parseInt(expected.turns));
                var speakers = new TreeSet<String>();
                for (var turn : turns) {
                    if (turn.speaker() != null) {
                        speakers.add(turn.speaker());
                    }
                }
                assertThat(String.join("+", speakers)).isEqualTo(expected.speakers);
                assertThat(Corpus.words(read.story())).startsWith(expected.words);
            }
        }
    }

    @Test
    void everyBundledFileHasAnExpectationAndASource() throws Exception {
        var expected = expectations().map(Expected::path).collect(Collectors.toSet());
        var notice = Files.readString(Corpus.BUNDLED.resolve("NOTICE.md"));
        var files =
                Corpus.filesIn(Corpus.BUNDLED).stream()
                        .filter(file -> !file.getParent().equals(Corpus.BUNDLED))
                        .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(70);
        for (var file : files) {
            var path = Corpus.BUNDLED.relativize(file).toString().replace('\\', '/');
            assertThat(expected).contains(path);
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(notice).as(path).contains(HexFormat.of().formatHex(digest));
        }
    }
}
