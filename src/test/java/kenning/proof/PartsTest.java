package kenning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What ships is what was tested (reliability R45): every library that the build takes, also those
/// that others bring along, is one of the list of parts, in that version and with those bytes.
///
/// Whoever takes another version in changes `parts.sha256`, which `sha256sum` can read, by hand.
class PartsTest {
    private static final Path BASE = Path.of(System.getProperty("kenning.basedir", "."));

    /// One artifact as the build lists it: group, name, type, perhaps a platform, version, scope.
    private static final Pattern ARTIFACT =
            Pattern.compile(
                    "^\\s+[\\w.-]+:([\\w.-]+):jar:(?:([\\w-]+):)?([\\w.-]+):(?:compile|runtime)\\b.*");

    /// JavaFX brings other libraries along on every other kind of machine.
    private static final Pattern OF_ANOTHER_MACHINE =
            Pattern.compile("javafx-.*-(?!linux\\.)[a-z-]+[0-9]*\\.jar");

    @Test
    void everyLibraryIsThatOfTheListOfParts() throws Exception {
        var parts = parts();
        var here = new TreeMap<String, String>();
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var name = Path.of(path).getFileName().toString();
            if (shipped().contains(name) && !OF_ANOTHER_MACHINE.matcher(name).matches()) {
                here.put(name, sha256(Path.of(path)));
            }
        }
        assertThat(here).isNotEmpty();
        assertThat(parts).containsAllEntriesOf(here);
        assertThat(here.keySet()).containsAll(libraries(parts.keySet()));
    }

    /// All but those that differ by machine.
    private static Set<String> libraries(Set<String> parts) {
        return parts.stream()
                .filter(name -> !name.startsWith("javafx-"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> parts() throws Exception {
        var parts = new TreeMap<String, String>();
        try (var list = PartsTest.class.getResourceAsStream("/kenning/proof/parts.sha256")) {
            new String(list.readAllBytes())
                    .lines()
                    .map(line -> line.split(" +"))
                    .forEach(words -> parts.put(words[1], words[0]));
        }
        return parts;
    }

    private static Set<String> shipped() throws Exception {
        var names = new TreeSet<String>();
        for (var line : Files.readAllLines(BASE.resolve("target/shipped.txt"))) {
            var artifact = ARTIFACT.matcher(line);
            if (artifact.matches()) {
                var platform = artifact.group(2) == null ? "" : "-" + artifact.group(2);
                names.add(artifact.group(1) + "-" + artifact.group(3) + platform + ".jar");
            }
        }
        return names;
    }

    private static String sha256(Path file) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
    }
}
