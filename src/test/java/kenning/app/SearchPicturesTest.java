package kenning.app;

import java.nio.file.Path;
import javafx.scene.control.Button;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search in the light, in the dark, at 200 %, with mistakes, crowded and with long names: nothing
/// is cut off but the context of a concordance.
@Tag("ui")
@Tag("pictures")
class SearchPicturesTest {
    private static final String LONG =
            "What families say they would have wanted somebody to ask long before anything was decided about them";

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

    private void search(String words) throws Exception {
        OnFx.run(() -> window.bench.moves().search(words));
        window.settle();
    }

    private void picture(String name) throws Exception {
        ScreenPicture.take(window, name, "search");
    }

    @Test
    void the_example_in_the_light_in_the_dark_and_twice_as_large() throws Exception {
        OnFx.run(() -> window.bench.moves().show(Screen.SEARCH));
        picture("search-nothing-asked");
        search("(ask OR tell) NEAR/8 what");
        picture("search-near");
        search("they came back");
        OnFx.run(() -> {
            window.find("facet-FAMILY-0").requestFocus();
        });
        picture("search-words");
        window.click("facet-FAMILY-0");
        window.click("search-tick-all");
        OnFx.run(() -> window.find("search-code").requestFocus());
        window.type("ho");
        picture("search-ticked");
        window.click("search-showing-LINES");
        picture("search-concordance");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        picture("search-concordance-dark");
        window.click("search-showing-STORIES");
        window.click("search-synonyms-edit");
        picture("search-dark-synonyms");
        window.click("synonyms-close");
        search("came /ba(ck/ OR");
        picture("search-mistake-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        picture("search-mistake-200");
        search("childcaer");
        picture("search-instead-200");
        search("back");
        picture("search-200");
        window.click("search-help");
        picture("search-help-200");
        OnFx.run(() -> window.bench.zoom(0));
        picture("search-help");
    }

    @Test
    void crowded_and_with_long_names() throws Exception {
        Project.await(
                window.project()
                        .edit(
                                Label.of("crowd"),
                                tx -> {
                                    var stories = Stories.list(tx);
                                    for (int i = 0; i < 30; i++) {
                                        var code = Codes.add(tx, i + ". " + LONG);
                                        for (int s = 0; s <= i % 20; s++) {
                                            Codings.add(
                                                    tx,
                                                    stories.get(s).id(),
                                                    new TextRange(i, i + 9),
                                                    code,
                                                    "",
                                                    "");
                                        }
                                    }
                                    for (var story : stories.subList(0, 6)) {
                                        Stories.rename(tx, story.id(), LONG + " " + story.id());
                                    }
                                    return true;
                                }));
        search("the");
        picture("search-crowded");
        OnFx.run(() -> ((Button) window.find("facet-more-CODE")).fire());
        window.click("search-tick-all");
        picture("search-crowded-all");
        OnFx.run(() -> window.bench.zoom(2));
        picture("search-crowded-200");
    }
}
