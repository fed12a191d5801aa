package kenning.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.text.Messages;

/// Where the real files are.
final class Corpus {
    static final Path BUNDLED =
            Path.of(System.getProperty("kenning.basedir", "."), "src/test/resources/corpus");

    private Corpus() {}

    /// The whole corpus, or nothing when it was not given.
    static String whole() {
        return System.getProperty("kenning.corpus", "");
    }

    static List<Path> filesIn(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted(NaturalOrder.OF_PATHS).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(IncomingStory story) {
        return story.turns().stream()
                .map(IncomingTurn::text)
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /// What an outcome is, in a line for a failure message.
    static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read -> "read, " + read.story().turns().size() + " turns";
            case Outcome.Refused refused ->
                    refused.reason().key() + ": " + Messages.sentence(refused.reason());
        };
    }
}
