package kenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The example is invented, and what ships speaks of nobody who exists.
///
/// The names of the real programme, its places, its funders and its partners stand here in plain
/// words because a list that nobody can read cannot be kept right; a test is not part of what
/// ships.
class NamesTest {
    private static final Path BASE = Path.of(System.getProperty("kenning.basedir", "."));

    private static final List<String> NAMES =
            List.of(
                    "WM2U",
                    "What Matters to You",
                    "Dundee",
                    "East Ayrshire",
                    "Ayrshire",
                    "Clackmannanshire",
                    "Kirkton",
                    "Kilmarnock",
                    "Columba 1400",
                    "Columba1400",
                    "Hunter Foundation",
                    "Robertson Trust",
                    "Children in Need",
                    "National Lottery",
                    "Dartington",
                    "Research for Real",
                    "Grow as We Go",
                    "Make it Happen Fund",
                    "Nest Wellbeing",
                    "Evaluation Support Scotland",
                    "Family Wellbeing Partnership",
                    "Whole Family Wellbeing",
                    "GIRFEC",
                    "OutNav",
                    "Matter of Focus",
                    "SenseMaker",
                    "NarraFirma");

    private static List<Path> shipped() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("src/main", "example-projects", "assets", "installers")) {
            try (var all = Files.walk(BASE.resolve(folder))) {
                all.filter(Files::isRegularFile).filter(NamesTest::isText).forEach(files::add);
            }
        }
        files.add(BASE.resolve("README.md"));
        return files;
    }

    private static boolean isText(Path file) {
        return file.toString()
                .matches(".*\\.(java|properties|css|csv|txt|md|sql|xml|svg|json|desktop|sh)");
    }

    private static final Pattern ANY =
            Pattern.compile(
                    "\\b(" + String.join("|", NAMES.stream().map(Pattern::quote).toList()) + ")\\b",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void noRealProgrammePlaceOrFunderIsNamedInWhatShips() throws IOException {
        var found = new ArrayList<String>();
        var files = shipped();
        for (var file : files) {
            // The names are ASCII, which stands alike in every encoding of these files.
            ANY.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(name -> found.add(BASE.relativize(file) + ": " + name.group()));
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    /// So that a list which finds nothing is known to be able to find something.
    @Test
    void aNameIsFoundHoweverItIsWrittenAndNotInsideAnotherWord() {
        for (var name : NAMES) {
            assertThat(ANY.matcher("from " + name.toUpperCase(Locale.UK) + ", once").find())
                    .isTrue();
        }
        assertThat(ANY.matcher("Dundeeish").find()).isFalse();
        assertThat(NAMES).doesNotHaveDuplicates();
    }
}
