package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.VagueDate;
import kenning.settings.Settings;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insights and noticings in the light, in the dark, at 200 %, empty, crowded and with long texts:
/// nothing that people wrote is cut off.
@Tag("ui")
@Tag("pictures")
class KnowingPicturesTest {
    private static final String LONG =
            "Wherever somebody from the neighbourhood holds the key, keeps the hours and decides who is asked, "
                    + "newcomers come once and come back, and what they need is heard a good while before it would have been";

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

    private Insight insight(String begins) {
        return window.ask(Insights::list).stream()
                .filter(i -> i.claim().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private void picture(String name) throws Exception {
        ScreenPicture.take(window, name, "insights", "noticings");
    }

    private void shows(String claim) {
        OnFx.run(() -> window.bench.moves().openInsight(insight(claim).id()));
    }

    @Test
    void the_example_in_the_light_in_the_dark_and_twice_as_large() throws Exception {
        shows("Asking");
        picture("insights-light");
        OnFx.run(() ->
                window.bench
                        .open()
                        .orElseThrow()
                        .insights()
                        .lookup("#insight-add-story")
                        .requestFocus());
        window.type("parent");
        picture("insights-finding");
        OnFx.run(() -> window.bench.moves().show(Screen.NOTICINGS));
        picture("noticings-light");
        var kept = window.ask(Noticings::list).stream().filter(Noticing::kept).findFirst();
        OnFx.run(() -> window.bench.moves().openNoticing(kept.orElseThrow().id()));
        picture("noticings-chosen");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.DARK);
            window.bench.moves().openInsight(insight("A yes given").id());
        });
        picture("insights-dark");
        OnFx.run(() -> window.bench.moves().openNoticing(kept.orElseThrow().id()));
        picture("noticings-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
            window.bench.moves().openInsight(insight("Leaders").id());
        });
        picture("insights-200");
        OnFx.run(() -> window.bench.moves().openNoticing(kept.orElseThrow().id()));
        picture("noticings-200");
        OnFx.run(() -> window.bench.moves().search("childcare OR fortnight"));
        picture("search-200");
        OnFx.run(() -> window.bench.zoom(0));
        picture("search-light");
    }

    @Test
    void crowded_and_with_long_texts() throws Exception {
        Project.await(
                window.project()
                        .edit(
                                Label.of("crowd"),
                                tx -> {
                                    var stories = Stories.list(tx);
                                    for (int i = 0; i < 60; i++) {
                                        var id =
                                                Insights.add(
                                                        tx,
                                                        i + ". " + LONG,
                                                        LONG + ". " + LONG,
                                                        Insight.Status.values()[i % 4]);
                                        for (int s = 0; s < 20; s++) {
                                            Insights.weigh(
                                                    tx, id, stories.get(s).id(), s % 3 > 0, LONG);
                                        }
                                    }
                                    for (int i = 0; i < 200; i++) {
                                        Noticings.add(
                                                tx,
                                                i % 5 == 0 ? LONG : "Number " + i + " came back.",
                                                "A community researcher who had never been asked",
                                                i % 7 == 0 ? LONG : "The hall",
                                                new VagueDate("2025"),
                                                Noticing.Kind.values()[i % 6],
                                                i % 9 == 0);
                                    }
                                    return true;
                                }));
        window.settle();
        OnFx.run(() -> window.bench.moves().openInsight(insight("57.").id()));
        picture("insights-crowded");
        OnFx.run(() -> window.bench.moves().openNoticing(window.ask(Noticings::list).get(5).id()));
        picture("noticings-crowded");
        OnFx.run(() -> window.bench.zoom(2));
        picture("noticings-crowded-200");
        OnFx.run(() -> window.bench.moves().openInsight(insight("57.").id()));
        picture("insights-crowded-200");
    }

    @Test
    void an_empty_project_says_how_to_begin() throws Exception {
        var file = folder.resolve("projects").resolve("empty.kenning");
        Project.create(file).close();
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        OnFx.run(() -> window.bench.moves().show(Screen.INSIGHTS));
        picture("insights-empty");
        assertThat(window.text("insights-nothing")).contains("one sentence");
        OnFx.run(() -> window.bench.moves().show(Screen.NOTICINGS));
        picture("noticings-empty");
        assertThat(window.text("noticings-nothing")).contains("One line is enough");
    }
}
