package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kenning.app.ScreenPictures;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.store.Access;
import kenning.store.Codes;
import kenning.store.Label;
import kenning.store.Outputs;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Screens as pictures, without a display.
@Tag("ui")
class PresentVerbTest {
    @TempDir Path folder;
    private Path file;
    private Path pictures;

    @BeforeEach
    void build() throws Exception {
        file = folder.resolve("alongside.kenning");
        pictures = folder.resolve("screens");
        ExampleProject.build(file, Progress.NONE).close();
    }

    private Spoken say(String... more) {
        var arguments =
                new ArrayList<>(List.of("present", file.toString(), "--png", pictures.toString()));
        arguments.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Kenning.run(
                        arguments.toArray(String[]::new),
                        (where, answers) -> {
                            throw new AssertionError("no tour was asked for");
                        },
                        new ScreenPictures(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Spoken(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private List<String> files() throws Exception {
        if (!Files.isDirectory(pictures)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(pictures)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void every_screen_is_drawn_at_three_sizes_under_names_that_say_nothing() throws Exception {
        var said =
                say("--audience", "room", "--themes", "Being listened to", "--indicators", "LI1");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(files()).isNotEmpty().allMatch(n -> n.matches("[0-9]{2,}-[0-9]+x[0-9]+\\.png"));
        for (var size : List.of("1024x768", "1280x800", "1920x1080")) {
            var one = ImageIO.read(pictures.resolve("01-" + size + ".png").toFile());
            assertThat(one.getWidth() + "x" + one.getHeight()).isEqualTo(size);
        }
        assertThat(said.out())
                .contains("01-1024x768.png  Being listened to", "What do you notice?")
                .doesNotContain("Tuesday");
    }

    @Test
    void the_public_gets_no_quote_from_a_story_for_the_room() {
        var room = say("--audience", "room", "--size", "1024x768", "--json");
        pictures = folder.resolve("for everybody");
        var open = say("--audience", "public", "--size", "1024x768", "--json");
        assertThat(room.json().get("screens").size())
                .isGreaterThan(open.json().get("screens").size());
        assertThat(open.out()).contains("And he telt us wha it is").doesNotContain("Cover");
    }

    @Test
    void pictures_of_before_and_the_files_of_others_stay_what_they_are() throws Exception {
        Files.createDirectory(pictures);
        Files.writeString(pictures.resolve("01-1024x768.png"), "precious");
        var refused = say("--audience", "room", "--size", "1024x768");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("a new or an empty one");
        assertThat(files()).containsExactly("01-1024x768.png");
        assertThat(Files.readString(pictures.resolve("01-1024x768.png"))).isEqualTo("precious");
    }

    @Test
    void what_was_chosen_in_the_project_is_drawn() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            var code = Project.await(project.read(r -> Codes.named(r, "Places and spaces"))).id();
            Project.await(
                    project.edit(
                            Label.of("choose"),
                            tx ->
                                    Outputs.add(
                                            tx,
                                            Output.nothingChosen(Output.Kind.SCREENS, Audience.ROOM)
                                                    .withQuestion("Where would you meet?")
                                                    .withItems(List.of(new Item.OfCode(code))))));
        }
        var said = say("--audience", "room", "--size", "1280x800");
        assertThat(said.out())
                .contains("Places and spaces", "Where would you meet?")
                .contains("Shown without a quote")
                .doesNotContain("Being listened to");
    }

    @Test
    void where_nothing_may_be_shown_one_sentence_says_so_and_nothing_is_written() throws Exception {
        file = folder.resolve("empty.kenning");
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            Label.of("start"),
                            tx -> {
                                Starter.fill(tx, "Empty");
                                return true;
                            }));
        }
        var said = say("--audience", "public");
        assertThat(said.code()).isEqualTo(5);
        assertThat(said.isOneSentence()).isTrue();
        assertThat(said.err()).startsWith("Nothing may be shown to the public");
        assertThat(files()).isEmpty();
    }

    @Test
    void words_that_the_audience_must_not_see_stop_everything() throws Exception {
        var said =
                say(
                        "--audience",
                        "public",
                        "--question",
                        "The first time somebody explained what I meant, and it was not what I meant.");
        assertThat(said.code()).isEqualTo(5);
        assertThat(said.err()).contains("Nothing is shown, because the words");
        assertThat(files()).isEmpty();
    }

    @Test
    void what_cannot_be_is_one_sentence() {
        assertThat(say("--audience", "funder").isOneSentence()).isTrue();
        assertThat(say("--audience", "room", "--size", "huge").isOneSentence()).isTrue();
        assertThat(say("--audience", "room", "--room", "barn").isOneSentence()).isTrue();
        assertThat(say("--audience", "room", "--themes", "No such").isOneSentence()).isTrue();
    }
}
