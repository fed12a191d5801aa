package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From something noticed to an insight with stories beside it.
@Tag("ui")
class KnowingJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private List<Noticing> noticings() {
        return window.ask(Noticings::list);
    }

    private List<Insight> insights() {
        return window.ask(Insights::list);
    }

    private String focused() {
        return OnFx.call(() -> {
            var owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private String typed(String id) {
        return OnFx.call(() -> ((TextInputControl) window.find(id)).getText());
    }

    @Test
    void by_keyboard_alone_a_noticing_becomes_an_insight_with_two_stories_and_all_is_undone()
            throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(focused()).isEqualTo("noticing-line");
        window.type("She asked who decides the agenda");
        window.keys(KeyCode.ENTER);
        assertThat(noticings()).hasSize(7);
        assertThat(noticings().getFirst().line()).isEqualTo("She asked who decides the agenda");
        assertThat(noticings().getFirst().on()).isNotNull();
        assertThat(typed("noticing-line")).isEmpty();
        assertThat(focused()).isEqualTo("noticing-line");
        assertThat(typed("noticed-line")).isEqualTo("She asked who decides the agenda");

        window.keys(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(insights()).hasSize(7);
        assertThat(window.shows("insights-list")).isTrue();
        assertThat(typed("insight-claim")).isEqualTo("She asked who decides the agenda");
        assertThat(window.text("insight-taken")).contains("until a group has discussed it");
        assertThat(window.text("insight-known")).isEqualTo("No story fits");

        window.keys(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(focused()).isEqualTo("insight-add-story");
        window.type("swing no with a");
        assertThat(window.shows("insight-found")).isFalse();
        window.keys(KeyCode.ESCAPE);
        window.type("no with");
        window.keys(KeyCode.ENTER);
        assertThat(insights().getLast().fitting()).hasSize(1);
        window.type("cover");
        window.keys(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(insights().getLast().notFitting()).hasSize(1);
        assertThat(window.text("insight-known"))
                .startsWith("1 story fits, 1 does not · 2 people: 1 community, 1 practice");

        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(insights().getLast().fitting()).isEmpty();
        assertThat(insights().getLast().notFitting()).isEmpty();
        assertThat(window.shows("insights-list")).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(insights()).hasSize(6);
        assertThat(window.shows("noticings-list")).as("undo goes where it was").isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(noticings()).hasSize(6);
    }

    @Test
    void a_story_beside_an_insight_is_moved_with_its_keys_and_opens() throws Exception {
        var insight =
                insights().stream()
                        .filter(i -> i.claim().startsWith("Where the room"))
                        .findFirst()
                        .orElseThrow();
        OnFx.run(() -> window.bench.moves().openInsight(insight.id()));
        window.settle();
        long story = insight.fitting().getFirst().value();
        OnFx.run(() -> window.find("beside-" + story + "-open").requestFocus());
        window.keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(find(insight.id()).notFitting())
                .extracting(s -> s.value())
                .containsExactly(story);
        assertThat(focused()).isEqualTo("beside-" + story + "-open");
        assertThat(heading("insight-not-fitting")).isEqualTo("1 story that does not fit");
        window.keys(KeyCode.ALT, KeyCode.UP);
        assertThat(find(insight.id()).notFitting()).isEmpty();
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("story-view")).isTrue();
        assertThat(OnFx.call(() -> window.bench.open().orElseThrow().storiesModel().chosen().get()))
                .isEqualTo(insight.fitting().getFirst());
    }

    private Insight find(Insight.Id id) {
        return window.ask(r -> Insights.find(r, id)).orElseThrow();
    }

    private String heading(String side) {
        return OnFx.call(() ->
                ((Labeled)
                                ((javafx.scene.Parent) window.find(side))
                                        .getChildrenUnmodifiable()
                                        .getFirst())
                        .getText());
    }

    @Test
    void the_status_is_chosen_without_a_question_and_what_it_means_stands_beside_it()
            throws Exception {
        var insight = insights().get(4);
        OnFx.run(() -> window.bench.moves().openInsight(insight.id()));
        window.settle();
        OnFx.run(() -> {
            @SuppressWarnings("unchecked")
            var box = (ComboBox<Insight.Status>) window.find("insight-status");
            box.setValue(Insight.Status.EMERGING);
        });
        window.settle();
        assertThat(find(insight.id()).status()).isEqualTo(Insight.Status.EMERGING);
        assertThat(window.text("insight-taken")).startsWith("A group has discussed it");
    }

    @Test
    void what_is_typed_in_one_insight_is_entered_before_another_opens() throws Exception {
        var first = insights().getFirst();
        var second = insights().get(1);
        OnFx.run(() -> window.bench.moves().openInsight(first.id()));
        window.settle();
        window.keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("insight-claim");
        window.keys(KeyCode.SHORTCUT, KeyCode.END);
        window.type(", often");
        OnFx.run(() -> window.bench.moves().openInsight(second.id()));
        window.settle();
        assertThat(find(first.id()).claim()).isEqualTo(first.claim() + ", often");
        assertThat(find(second.id()).claim()).isEqualTo(second.claim());
        assertThat(typed("insight-claim")).isEqualTo(second.claim());
    }

    @Test
    void a_word_typed_in_search_finds_a_noticing_at_once_and_opens_it() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        window.type("A wheelbarrow came to the meeting");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        window.type("wheelbarrow");
        window.keys(KeyCode.ENTER);
        assertThat(window.rows("search-hits")).isEqualTo(1);
        assertThat(window.text("search-summary")).contains("1 noticing");
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("noticings-list")).isTrue();
        assertThat(typed("noticed-line")).isEqualTo("A wheelbarrow came to the meeting");
    }

    @Test
    void a_private_noticing_says_so_with_a_lock_and_the_word() throws Exception {
        var kept = noticings().stream().filter(Noticing::kept).findFirst().orElseThrow();
        OnFx.run(() -> window.bench.moves().openNoticing(kept.id()));
        window.settle();
        Node cell = window.find("noticing-" + kept.id().value());
        assertThat(OnFx.call(cell::getAccessibleText)).endsWith("difficult conversation, private");
        window.keys(KeyCode.DELETE);
        assertThat(noticings()).hasSize(5);
        assertThat(window.notice()).contains("One undo brings it back");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(noticings()).hasSize(6).anyMatch(Noticing::kept);
    }

    @Test
    void a_date_that_cannot_be_read_is_said_under_the_line_and_nothing_is_saved() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        window.type("Something");
        OnFx.run(() -> ((TextInputControl) window.find("noticing-when")).setText("soon"));
        window.keys(KeyCode.ENTER);
        assertThat(window.text("noticing-wrong")).contains("is not a date");
        assertThat(noticings()).hasSize(6);
        assertThat(window.ask(Stories::list)).isNotEmpty();
    }
}
