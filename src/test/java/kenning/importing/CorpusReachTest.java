package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class CorpusReachTest {
    @Test
    void saysHowManyCorpusChecksDidNotRun() {
        var checks =
                new ClassFileImporter()
                        .importPackages("kenning").stream()
                                .filter(CorpusReachTest::needsTheCorpus)
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(Test.class))
                                .count();
        assertThat(checks).isPositive();
        if (Corpus.whole().isEmpty()) {
            System.out.println(
                    "corpus: %d checks did not run (give -Dkenning.corpus=DIR with -Pcorpus)"
                            .formatted(checks));
        }
    }

    private static boolean needsTheCorpus(JavaClass type) {
        return type.isAnnotatedWith(Tag.class)
                && type.getAnnotationOfType(Tag.class).value().equals("corpus");
    }
}
