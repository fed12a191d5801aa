package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.VagueDate;
import kenning.store.Consents;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding stories in the list, and setting what is known about them, as a person does it.
@Tag("ui")
class StoryListJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        OnFx.run(() -> window.find("story-list").requestFocus());
        window.settle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private List<StorySummary> stories() {
        return window.ask(Stories::list);
    }

    private int consents(Story.Id story) {
        return window.ask(r -> Consents.of(r, story)).size();
    }

    private String focused() {
        return OnFx.call(() -> String.valueOf(window.bench.scene().getFocusOwner().getId()));
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < 40 && !focused().equals(id); i++) {
            window.keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private int selected() {
        return OnFx.call(() ->
                ((ListView<?>) window.find("story-list"))
                        .getSelectionModel()
                        .getSelectedItems()
                        .size());
    }

    @Test
    void filters_selects_several_sets_their_place_and_undoes_by_keyboard_alone() throws Exception {
        var before = stories();
        window.type("f");
        assertThat(focused()).isEqualTo("filter-typed");
        window.type("tarrenholm");
        window.keys(KeyCode.ENTER);
        window.type("community");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("story-list");
        int found = window.rows("story-list");
        assertThat(found).isBetween(2, 21);
        assertThat(window.text("story-count")).isEqualTo(found + " of 22");
        assertThat(window.text("status-stories")).isEqualTo(found + " of 22 stories shown");
        assertThat(window.words("status-voices"))
                .isEqualTo("Voices in view: " + found + " community");
        window.keys(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(selected()).isEqualTo(found);
        window.type("e");
        assertThat(focused()).isEqualTo("bulk-place");
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.DOWN);
        tabTo("bulk-told");
        window.type("2025-06");
        window.keys(KeyCode.ENTER);
        tabTo("bulk-apply");
        window.keys(KeyCode.SPACE);
        assertThat(window.shows("sheet")).isFalse();
        var changed =
                stories().stream()
                        .filter(s -> new VagueDate("2025-06").equals(s.story().told()))
                        .toList();
        assertThat(changed).hasSize(found);
        assertThat(changed.stream().map(StorySummary::placeName).distinct()).hasSize(1);
        assertThat(window.notice()).startsWith("Set for " + found + " stories.");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(stories()).isEqualTo(before);
        assertThat(window.notice()).contains("Set place and date told of " + found + " stories");
    }

    @Test
    void shift_and_the_arrows_select_and_delete_asks_first() throws Exception {
        var before = stories();
        window.keys(KeyCode.HOME);
        window.keys(KeyCode.SHIFT, KeyCode.DOWN);
        window.keys(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(selected()).isEqualTo(3);
        assertThat(window.text("bulk-count")).isEqualTo("3 selected");
        window.keys(KeyCode.DELETE);
        assertThat(window.text("sheet-title")).isEqualTo("Delete these 3 stories?");
        assertThat(window.text("remove-goes")).contains("coded passages").contains("signs");
        assertThat(focused()).isEqualTo("remove-cancel");
        window.keys(KeyCode.ESCAPE);
        assertThat(stories()).isEqualTo(before);
        assertThat(focused()).isEqualTo("story-list");
        window.keys(KeyCode.DELETE);
        window.keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("remove-sure");
        window.keys(KeyCode.SPACE);
        assertThat(stories()).hasSize(before.size() - 3);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(stories()).isEqualTo(before);
    }

    @Test
    void a_title_is_changed_where_it_stands() throws Exception {
        var story = window.story();
        window.click("story-title");
        window.type("Three goes at a door");
        window.keys(KeyCode.ENTER);
        assertThat(window.text("story-title")).isEqualTo("Three goes at a door");
        assertThat(window.ask(r -> Stories.find(r, story)).orElseThrow().title())
                .isEqualTo("Three goes at a door");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.text("story-title")).isEqualTo(BenchWindow.TITLE);
        window.click("story-title");
        window.type("Not meant");
        window.keys(KeyCode.ESCAPE);
        assertThat(window.text("story-title")).isEqualTo(BenchWindow.TITLE);
    }

    @Test
    void a_chip_leads_to_its_field_and_escape_back_to_the_chip() throws Exception {
        var story = window.story();
        OnFx.run(() -> window.find("story-chip-told").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("facts-told");
        OnFx.run(() -> ((TextField) window.find("facts-told")).selectAll());
        window.type("2024");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("sheet")).isFalse();
        assertThat(focused()).isEqualTo("story-chip-told");
        assertThat(window.text("story-chip-told")).isEqualTo("2024");
        assertThat(window.ask(r -> Stories.find(r, story)).orElseThrow().story().told())
                .isEqualTo(new VagueDate("2024"));
    }

    @Test
    void a_wider_consent_asks_for_how_and_when_and_then_stands_on_the_badge() throws Exception {
        var story = window.story();
        int before = consents(story);
        assertThat(window.text("story-consent")).isEqualTo("up to: the public");
        window.click("story-consent");
        window.click("consent-archive");
        window.click("consent-record");
        assertThat(focused()).isEqualTo("consent-given");
        assertThat(window.text("consent-given-wrong"))
                .contains("say when that was agreed, and how");
        assertThat(consents(story)).isEqualTo(before);
        window.type("2025-02");
        window.keys(KeyCode.TAB);
        window.type("written");
        window.click("consent-record");
        assertThat(consents(story)).isEqualTo(before + 1);
        window.click("consent-room");
        window.click("consent-record");
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(
                        window.ask(r -> Stories.find(r, story))
                                .orElseThrow()
                                .permission()
                                .allows(kenning.model.Use.ROOM))
                .isFalse();
    }

    @Test
    void a_story_on_hold_goes_at_once_and_is_lifted_under_held() throws Exception {
        var story = window.story();
        window.click("story-more");
        OnFx.run(() -> ((javafx.scene.control.Button) window.find("story-hold")).fire());
        window.settle();
        assertThat(window.text("stories-held")).isEqualTo("Held (2)");
        assertThat(window.rows("story-list")).isEqualTo(21);
        assertThat(window.text("story-title")).isNotEqualTo(BenchWindow.TITLE);
        window.click("stories-held");
        assertThat(window.shows("held-lift-" + story.value())).isTrue();
        window.click("held-lift-" + story.value());
        assertThat(window.rows("story-list")).isEqualTo(22);
        assertThat(window.text("stories-held")).isEqualTo("Held (1)");
    }
}
