package kenning.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenning.ui.shell.PaletteEntry.Kind;
import kenning.ui.shell.PaletteModel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final PaletteModel model = new PaletteModel();
    private final List<String> done = new ArrayList<>();
    private final PaletteEntry undo =
            entry(Kind.COMMAND, "command/undo", "Undo: Code with Trust", "");
    private final PaletteEntry reports = entry(Kind.SCREEN, "screen/REPORTS", "Reports", "");
    private final PaletteEntry trust = entry(Kind.CODE, "code/1", "Trust", "theme");
    private final PaletteEntry trusted =
            entry(Kind.CODE, "code/2", "Someone trusted vouches", "mechanism");
    private final PaletteEntry swings =
            entry(Kind.STORY, "story/4", "She let us say where", "Parent · Tarrenholm · 2024-05");
    private final PaletteEntry buses =
            entry(Kind.STORY, "story/5", "What the bus costs", "Parent · Glenmorrin · 2024-06");

    private PaletteEntry entry(Kind kind, String id, String text, String detail) {
        return new PaletteEntry(kind, id, text, detail, "", () -> done.add(id));
    }

    @BeforeEach
    void offer() {
        model.offer(List.of(undo, reports, trust, trusted, swings, buses));
    }

    private List<String> shown(String typed) {
        return model.rows(typed).stream()
                .map(row ->
                        switch (row) {
                            case Row.Heading(var title) -> "# " + title;
                            case Row.Item(var entry) -> entry.id();
                        })
                .toList();
    }

    @Test
    void the_group_of_the_best_fit_comes_first_and_each_has_its_heading() {
        assertThat(shown("trust"))
                .containsExactly("# Codebook", "code/1", "code/2", "# Commands", "command/undo");
    }

    @Test
    void what_was_used_last_comes_first_among_what_fits_equally_well() {
        assertThat(shown("what")).startsWith("# Stories", "story/5");
        model.used(swings);
        model.used(buses);
        model.used(swings);
        assertThat(shown("s")).containsSubsequence("story/4");
        assertThat(shown("parent")).containsExactly("# Stories", "story/4", "story/5");
        assertThat(shown("")).startsWith("# Used last", "story/4", "story/5", "# Screens");
    }

    @Test
    void use_never_beats_a_better_fit() {
        model.used(trusted);
        assertThat(shown("trust")).startsWith("# Codebook", "code/1", "code/2");
    }

    @Test
    void a_story_is_found_by_its_place_as_well_as_by_its_title() {
        assertThat(shown("tarren")).containsExactly("# Stories", "story/4");
        assertThat(shown("she tarren")).containsExactly("# Stories", "story/4");
    }

    @Test
    void of_a_group_only_the_best_are_shown_so_that_all_groups_can_be_seen() {
        var many =
                IntStream.range(0, 500)
                        .mapToObj(i -> entry(Kind.STORY, "story/" + i, "Bus story " + i, ""));
        var code = entry(Kind.CODE, "code/9", "Buses and lifts", "");
        model.offer(Stream.concat(many, Stream.of(code)).toList());
        assertThat(shown("bus")).hasSize(PaletteModel.GROUP_MOST + 3).contains("code/9");
    }

    @Test
    void the_words_themselves_can_always_be_searched_for_last_of_all() {
        var search = entry(Kind.SEARCH, "search/words", "Search the stories for “bus”", "");
        model.offer(List.of(buses, search, reports));
        assertThat(shown("bus"))
                .containsExactly("# Stories", "story/5", "# Search", "search/words");
        assertThat(shown("zzzz")).containsExactly("# Search", "search/words");
    }

    @Test
    void another_project_forgets_its_stories_and_keeps_the_commands() {
        model.used(buses);
        model.used(undo);
        model.forget();
        assertThat(shown("")).startsWith("# Used last", "command/undo", "# Screens");
    }

    @Test
    void what_is_no_longer_offered_is_not_among_what_was_used_last() {
        model.used(undo);
        model.offer(List.of(reports));
        assertThat(shown("")).containsExactly("# Screens", "screen/REPORTS");
    }
}
