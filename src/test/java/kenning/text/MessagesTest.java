package kenning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.CodeKind;
import kenning.model.Direction;
import kenning.model.Flag;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.VoiceFamily;
import kenning.search.Facet;
import kenning.search.Field;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.Test;

/// The messages and the sources keep step: no key is missing, none is left over, none stands twice.
class MessagesTest {
    private static final Path BASE = Path.of(System.getProperty("kenning.basedir", "."));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(?:\\.[A-Za-z_-]+)+");

    /// A key that is begun in the source and finished with a name.
    private static final Pattern BEGUN =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_-]+)*\\.)\"\\s*\\+");

    /// A key that is finished in the source: the suffix after a name.
    private static final Pattern FINISHED = Pattern.compile("\\+\\s*\"(\\.[A-Za-z.]+)\"");

    /// Calls whose first or second argument is a key.
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:Messages\\.get|Refusal\\.of|Messages\\.has)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)"
                            + "|new Refusal\\(\\s*Kind\\.[A-Z_]+,\\s*\"([^\"]+)\"(?!\\s*\\+)");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(BASE.resolve("src/main/resources/kenning/messages.properties"))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> keys() throws IOException {
        return lines().stream().map(line -> line.substring(0, line.indexOf('='))).toList();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(BASE.resolve("src/main/java"))) {
            var all = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void each_key_stands_once() throws IOException {
        var seen = new HashSet<String>();
        var twice = keys().stream().filter(key -> !seen.add(key)).toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void every_message_that_is_asked_for_exists() throws IOException {
        var keys = Set.copyOf(keys());
        var missing =
                ASKED.matcher(sources())
                        .results()
                        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                        .filter(key -> !keys.contains(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("add a line for each to messages.properties").isEmpty();
    }

    /// Catches keys that travel through a variable: whatever looks like a key of a known family.
    @Test
    void every_literal_that_looks_like_a_key_is_one() throws IOException {
        var keys = Set.copyOf(keys());
        var sources = sources();
        var families =
                keys.stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        var suffixed =
                FINISHED.matcher(sources)
                        .results()
                        .map(r -> r.group(1))
                        .collect(Collectors.toSet());
        var missing =
                LITERAL.matcher(sources)
                        .results()
                        .map(r -> r.group(1))
                        .filter(text -> KEY.matcher(text).matches())
                        .filter(text -> families.contains(text.substring(0, text.indexOf('.'))))
                        .filter(text -> !keys.contains(text))
                        .filter(text -> suffixed.stream().noneMatch(s -> keys.contains(text + s)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_message_can_be_filled_in_for_none_one_and_several() throws IOException {
        for (var key : keys()) {
            for (Object argument : List.of(0, 1, 7)) {
                var told = Messages.get(key, argument, argument, argument, argument, argument);
                assertThat(told).as(key).isNotBlank().doesNotContain("{0", "{1", "choice,");
            }
        }
    }

    @Test
    void no_message_is_left_over() throws IOException {
        var sources = sources();
        var literals =
                LITERAL.matcher(sources).results().map(r -> r.group(1)).collect(Collectors.toSet());
        var begun =
                BEGUN.matcher(sources).results().map(r -> r.group(1)).collect(Collectors.toSet());
        var finished =
                FINISHED.matcher(sources)
                        .results()
                        .map(r -> r.group(1))
                        .collect(Collectors.toSet());
        var left = new ArrayList<String>();
        for (var key : keys()) {
            boolean used =
                    literals.contains(key)
                            || begun.stream().anyMatch(key::startsWith)
                            || finished.stream()
                                    .anyMatch(end ->
                                            key.endsWith(end)
                                                    && literals.contains(
                                                            key.substring(
                                                                    0,
                                                                    key.length() - end.length())));
            if (!used) {
                left.add(key);
            }
        }
        assertThat(left).isEmpty();
    }

    /// Keys that end in the name of one of a closed set.
    @Test
    void every_key_built_from_a_name_exists() throws IOException {
        var keys = Set.copyOf(keys());
        var built = new ArrayList<String>();
        for (var screen : Screen.values()) {
            built.addAll(List.of("screen." + screen, "command.screen." + screen));
        }
        for (var direction : Direction.values()) {
            built.add("direction." + direction.code());
        }
        for (var kind : CodeKind.values()) {
            built.addAll(List.of("kind." + kind.code(), "kinds." + kind.code()));
        }
        for (var flag : Flag.values()) {
            built.add("flag." + flag.name().toLowerCase(Locale.ROOT));
        }
        for (var audience : Audience.values()) {
            built.add("audience." + audience.code());
            if (audience != Audience.ARCHIVE) {
                built.add("imports.audience." + audience.code());
            }
        }
        for (var family : VoiceFamily.values()) {
            built.add("family.count." + family.code());
            built.add("search.family." + family.code());
        }
        for (var status : Insight.Status.values()) {
            built.add("insight.status." + status.code());
        }
        for (var kind : Noticing.Kind.values()) {
            built.add("noticing.kind." + kind.code());
        }
        for (var field : Field.values()) {
            built.add("search.field." + field);
            built.add("search.keyword." + field);
        }
        for (var facet : Facet.values()) {
            built.add("search.keyword." + facet);
            built.add("search.noSuch." + facet);
            built.add("search.facet." + facet);
        }
        assertThat(keys).containsAll(built);
    }
}
