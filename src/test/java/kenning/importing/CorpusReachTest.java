package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CorpusReachTest {
    @Test
    void saysHowManyCorpusChecksDidNotRun() {
        var checks =
                Stream.of(WholeCorpusTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
        assertThat(checks).isPositive();
        if (Corpus.whole().isEmpty()) {
            System.out.println(
                    "corpus: %d checks not run (give -Dkenning.corpus=DIR with -Pcorpus)"
                            .formatted(checks));
        }
    }
}
