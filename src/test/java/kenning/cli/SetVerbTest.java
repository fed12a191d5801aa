package kenning.cli;

import static kenning.cli.Spoken.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenning.example.ExampleProject;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Listing by what is known of stories, and setting it, from the command line.
class SetVerbTest {
    @TempDir Path folder;
    private String file;

    @BeforeEach
    void make() throws Exception {
        var path = folder.resolve("a.kenning");
        ExampleProject.build(path, Progress.NONE).close();
        file = path.toString();
    }

    private List<String> titles(String... options) {
        var arguments = new ArrayList<>(List.of("stories", file, "--json"));
        arguments.addAll(List.of(options));
        var said = say(arguments.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        var titles = new ArrayList<String>();
        said.json().forEach(row -> titles.add(row.get("title").asText()));
        return titles;
    }

    @Test
    void several_options_narrow_together_and_one_given_twice_widens() {
        var all = titles();
        var community = titles("--voice", "community");
        var both = titles("--voice", "community", "--voice", "practice");
        var here = titles("--voice", "community", "--place", "Tarrenholm");
        assertThat(community).isNotEmpty().hasSizeLessThan(both.size());
        assertThat(here).isNotEmpty().hasSizeLessThan(community.size());
        assertThat(community).containsAll(here);
        assertThat(all).containsAll(both);
    }

    @Test
    void sorts_by_title_and_lists_by_period_consent_code_and_sign() {
        assertThat(titles("--sort", "title")).isNotEqualTo(titles()).hasSize(titles().size());
        assertThat(titles("--period", "Year 1")).isNotEmpty().isSubsetOf(titles());
        assertThat(titles("--consent", "public"))
                .isNotEmpty()
                .isSubsetOf(titles("--consent", "room"));
        assertThat(titles("--consent", "none")).isEmpty();
        assertThat(titles("--code", "hope")).isNotEmpty();
        assertThat(titles("--code", "they ask what")).isNotEmpty();
        assertThat(titles("--coded", "--title", "tuesday"))
                .containsExactly("Small things, a Tuesday");
        assertThat(titles("--uncoded").size() + titles("--coded").size())
                .isEqualTo(titles().size());
    }

    @Test
    void what_is_not_there_is_refused_in_one_sentence() {
        for (var wrong :
                List.of(
                        List.of("--period", "Year 9"),
                        List.of("--code", "nothing such"),
                        List.of("--consent", "everybody"),
                        List.of("--place", "Nowhere"))) {
            var said = say("stories", file, wrong.get(0), wrong.get(1));
            assertThat(said.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(said.isOneSentence()).as(said.err()).isTrue();
        }
    }

    @Test
    void sets_several_stories_in_one_step_that_undo_takes_back() {
        var before = titles("--place", "Harbour Row");
        var two = titles("--sort", "longest").subList(0, 2);
        var said =
                say(
                        "set",
                        file,
                        "--story",
                        two.get(0),
                        "--story",
                        two.get(1),
                        "--place",
                        "Harbour Row",
                        "--voice",
                        "leader",
                        "--told",
                        "2025-01");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .isEqualToIgnoringNewLines("Set place, voice and date told of 2 stories.");
        assertThat(titles("--place", "Harbour Row", "--voice", "Leader")).containsAll(two);
        assertThat(say("undo", file).out()).contains("Set place, voice and date told of 2 stories");
        assertThat(titles("--place", "Harbour Row")).isEqualTo(before);
    }

    @Test
    void a_wider_consent_needs_how_and_when_and_a_narrower_one_stays() {
        var room = titles("--consent", "room");
        room.removeAll(titles("--consent", "internal"));
        var story = room.getFirst();
        var refused = say("set", file, "--story", story, "--consent", "public");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.isOneSentence()).isTrue();
        assertThat(refused.err()).contains("say when that was agreed, and how");
        assertThat(
                        say(
                                        "set",
                                        file,
                                        "--story",
                                        story,
                                        "--consent",
                                        "public",
                                        "--given",
                                        "2025-05",
                                        "--how",
                                        "written")
                                .code())
                .isZero();
        assertThat(titles("--consent", "public")).contains(story);
        assertThat(say("set", file, "--story", story, "--consent", "team").code()).isZero();
        assertThat(say("undo", file).out()).doesNotContain("Undone: Set consent of 1 story.");
        assertThat(titles("--consent", "public")).doesNotContain(story);
    }

    @Test
    void raises_flags_and_takes_them_off_and_says_when_nothing_is_to_be_set() {
        var story = titles().getFirst();
        say("set", file, "--story", story, "--flag", "translated");
        assertThat(titles("--flag", "translated")).contains(story);
        say("set", file, "--story", story, "--no-flag", "translated");
        assertThat(titles("--flag", "translated")).doesNotContain(story);
        assertThat(say("set", file, "--story", story).isOneSentence()).isTrue();
        assertThat(
                        say(
                                        "set",
                                        file,
                                        "--story",
                                        story,
                                        "--flag",
                                        "translated",
                                        "--no-flag",
                                        "translated")
                                .isOneSentence())
                .isTrue();
    }
}
