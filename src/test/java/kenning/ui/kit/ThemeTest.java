package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("(-[a-z][a-z-]*):\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");

    /// The text colours that stand on each ground without a rule of their own saying so.
    private static final Map<String, List<String>> TEXT_ON =
            Map.of(
                    "-paper",
                    List.of(
                            "-ink",
                            "-soft",
                            "-accent",
                            "-warn",
                            "-toward",
                            "-away",
                            "-mixed",
                            "-waiting"),
                    "-wash",
                    List.of(
                            "-ink",
                            "-soft",
                            "-warn",
                            "-toward",
                            "-away",
                            "-mixed",
                            "-waiting",
                            "-community",
                            "-practice",
                            "-leadership",
                            "-funder"),
                    "-accent-wash",
                    List.of("-ink", "-soft", "-accent"),
                    "-line",
                    List.of("-ink"),
                    "-rail",
                    List.of("-rail-ink", "-rail-chosen-ink"),
                    "-rail-chosen",
                    List.of("-rail-ink", "-rail-chosen-ink"));

    private static String sheet(String name) throws IOException {
        try (var in = Theme.class.getResourceAsStream("/kenning/ui/" + name)) {
            return COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        }
    }

    private static Map<String, String> colours(String name) throws IOException {
        var colours = new LinkedHashMap<String, String>();
        var found = COLOUR.matcher(sheet(name));
        while (found.find()) {
            assertThat(colours.put(found.group(1), found.group(2).strip()))
                    .as(found.group(1) + " stands twice in " + name)
                    .isNull();
        }
        return colours;
    }

    private static Color resolve(Map<String, String> colours, String name) {
        var value = name;
        while (value.startsWith("-")) {
            value = colours.get(value);
            assertThat(value).as("the colour of " + name).isNotNull();
        }
        return Color.web(value);
    }

    @Test
    void light_and_dark_define_the_same_colours() throws IOException {
        assertThat(colours("dark.css").keySet()).isEqualTo(colours("light.css").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenning.css", "story-view.css"})
    void colours_stand_in_the_theme_files_only(String name) throws IOException {
        assertThat(LITERAL.matcher(sheet(name)).results().map(r -> r.group()).toList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenning.css", "story-view.css"})
    void every_colour_that_is_looked_up_is_defined(String name) throws IOException {
        var known = colours("light.css").keySet();
        var used =
                Pattern.compile("[:\\s,(](-(?!fx-|story-)[a-z][a-z-]*)\\b(?!\\s*:)")
                        .matcher(sheet(name))
                        .results()
                        .map(r -> r.group(1))
                        .distinct()
                        .toList();
        assertThat(used).isNotEmpty().allMatch(known::contains, "defined in light.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void text_reads_on_every_ground_it_stands_on(String theme) throws IOException {
        var colours = colours(theme);
        var poor = new ArrayList<String>();
        TEXT_ON.forEach(
                (ground, texts) -> texts.forEach(text -> judge(colours, text, ground, poor)));
        assertThat(poor).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void text_reads_where_a_rule_gives_it_a_ground(String theme) throws IOException {
        var colours = colours(theme);
        var poor = new ArrayList<String>();
        int judged = 0;
        var rules = RULE.matcher(sheet("kenning.css"));
        while (rules.find()) {
            var said = new LinkedHashMap<String, String>();
            COLOUR.matcher(rules.group(2))
                    .results()
                    .forEach(r -> said.put(r.group(1), r.group(2).strip()));
            var text = said.get("-fx-text-fill");
            var ground = said.get("-fx-background-color");
            if (text != null && ground != null && ground.startsWith("-")) {
                judge(colours, text, ground, poor);
                judged++;
            }
        }
        assertThat(poor).isEmpty();
        assertThat(judged).isGreaterThan(5);
    }

    private static void judge(
            Map<String, String> colours, String text, String ground, List<String> poor) {
        double contrast = ReadableColour.contrast(resolve(colours, text), resolve(colours, ground));
        if (contrast < ReadableColour.ON_SCREEN) {
            poor.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
    }

    /// Its colours in the light and in the dark.
    private static List<Map<String, String>> projector() throws IOException {
        var both = new ArrayList<Map<String, String>>();
        var rules = RULE.matcher(sheet("projector.css"));
        for (int i = 0; i < 2 && rules.find(); i++) {
            var said = new LinkedHashMap<String, String>();
            COLOUR.matcher(rules.group(2))
                    .results()
                    .forEach(r -> said.put(r.group(1), r.group(2).strip()));
            both.add(said);
        }
        return both;
    }

    @Test
    void the_projector_has_the_same_colours_in_the_light_and_in_the_dark() throws IOException {
        assertThat(projector()).hasSize(2);
        assertThat(projector().get(0).keySet()).isEqualTo(projector().get(1).keySet());
        assertThat(LITERAL.matcher(sheet("projector.css")).results().count())
                .isEqualTo(2L * projector().get(0).size());
    }

    @Test
    void text_on_the_projector_reaches_seven_to_one_and_bars_three_to_one() throws IOException {
        for (var colours : projector()) {
            var paper = resolve(colours, "-show-paper");
            for (var text :
                    List.of("ink", "soft", "accent", "toward", "away", "mixed", "waiting")) {
                assertThat(ReadableColour.contrast(resolve(colours, "-show-" + text), paper))
                        .as(text)
                        .isGreaterThan(7);
            }
            for (var bar : List.of("community", "practice", "leadership", "funder")) {
                assertThat(ReadableColour.contrast(resolve(colours, "-show-" + bar), paper))
                        .as(bar)
                        .isGreaterThan(3);
            }
        }
    }
}
