package kenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What Kenning is distributed with is named in NOTICE, under a licence that allows it.
class NoticeTest {
    private static final Path BASE = Path.of(System.getProperty("kenning.basedir", "."));

    /// Licences under which a library may be passed on with a program under Apache-2.0.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "BSD-3-Clause",
                    "Unicode-3.0",
                    "EPL-2.0 or LGPL-2.1",
                    "GPL-2.0 with Classpath exception");

    /// A library’s line: two blanks, the jar’s name, the licence, the holder, in columns.
    private static final Pattern LINE =
            Pattern.compile(" {2}([A-Za-z0-9-]+) {2,}(\\S+(?: \\S+)*) {2,}\\S.*");

    /// One artifact as the build lists it: group, name, type, perhaps a platform, version, scope.
    private static final Pattern ARTIFACT =
            Pattern.compile("^\\s+[\\w.-]+:([\\w.-]+):jar:\\S+:(?:compile|runtime)\\b.*");

    @Test
    void everyLibraryThatShipsIsNamedAndNothingElse() throws IOException {
        assertThat(named().keySet()).isEqualTo(shipped());
    }

    @Test
    void everyLicenceAllowsToPassTheLibraryOn() throws IOException {
        assertThat(ALLOWED).containsAll(named().values());
    }

    @Test
    void everyFontThatShipsIsNamedAndHasItsLicenceBesideIt() throws IOException {
        var notice = notice();
        try (var files = Files.list(BASE.resolve("assets/fonts"))) {
            var families = new TreeSet<String>();
            var licences = new TreeSet<String>();
            for (var name : files.map(file -> file.getFileName().toString()).toList()) {
                if (name.endsWith(".ttf")) {
                    families.add(name.substring(0, name.indexOf('_')));
                } else {
                    licences.add(name.replace("-OFL.txt", ""));
                }
            }
            assertThat(licences).isNotEmpty().isEqualTo(families);
            for (var family : families) {
                assertThat(notice).contains(family.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
            }
        }
    }

    @Test
    void everyRealFileThatShipsIsNamed() throws IOException {
        var notice = notice();
        try (var files = Files.list(BASE.resolve("src/main/resources/kenning/tour"))) {
            var names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("NOTICE.txt"))
                            .toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(notice).contains(name));
        }
    }

    @Test
    void theJarCarriesLicenceAndNotice() throws IOException {
        for (var name : List.of("LICENSE", "NOTICE")) {
            assertThat(BASE.resolve("target/classes/META-INF").resolve(name))
                    .hasSameTextualContentAs(BASE.resolve(name));
        }
    }

    private static String notice() throws IOException {
        return Files.readString(BASE.resolve("NOTICE"));
    }

    /// Library to licence, as NOTICE has it.
    private static Map<String, String> named() throws IOException {
        var named = new TreeMap<String, String>();
        var lines = notice().lines().takeWhile(line -> !line.startsWith("2. Fonts")).toList();
        for (var line : lines) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                named.put(match.group(1), match.group(2));
            }
        }
        return named;
    }

    private static Set<String> shipped() throws IOException {
        var shipped = new TreeSet<String>();
        for (var line : Files.readAllLines(BASE.resolve("target/shipped.txt"))) {
            var match = ARTIFACT.matcher(line);
            if (match.matches()) {
                shipped.add(match.group(1));
            }
        }
        assertThat(shipped).as("the build’s list of what ships").isNotEmpty();
        return shipped;
    }
}
