package kenning.app;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.settings.Settings;
import kenning.store.Codes;
import kenning.store.History;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Thing;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The history in the light, in the dark, at 200 %, empty, crowded and with long names: nothing
/// that people wrote is cut off.
@Tag("ui")
@Tag("pictures")
class HistoryPicturesTest {
    private static final String LONG =
            "Wherever somebody from the neighbourhood holds the key, keeps the hours and decides who is asked, "
                    + "newcomers come once and come back, and what they need is heard a good while before";

    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        var code = add("Being beleived");
        for (var words : List.of("Being taken seriously", "Being believed")) {
            edit(
                    "Rename " + words,
                    tx -> {
                        Codes.rename(tx, code, words);
                        return true;
                    });
        }
        edit(
                "What Being believed means",
                tx -> {
                    Codes.define(tx, code, "Somebody stays until all is said.", LONG, "");
                    return true;
                });
        var story = window.story();
        edit(
                "Put story " + story.value() + " on hold",
                tx -> {
                    Stories.setHeld(tx, story, true);
                    return true;
                });
        add(LONG);
        add("Taken back");
        Project.await(window.project().undo());
        var first =
                window.ask(r -> History.newest(r, 20)).stream()
                        .filter(s -> s.label().equals("Rename Being taken seriously"))
                        .findFirst()
                        .orElseThrow();
        Project.await(
                window.project()
                        .goBackTo(
                                first.id(),
                                "Back to before “Rename Being taken seriously”, 12 Mar 2026, 14:05"));
        Project.await(window.project().undo());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Code.Id add(String name) throws Exception {
        return edit(
                "New code " + name,
                tx -> Codes.add(tx, null, CodeKind.THEME, name, LONG, "", "", "#0072b2"));
    }

    private <T> T edit(String label, kenning.store.Edit<T> edit) throws Exception {
        return Project.await(window.project().edit(new Label(label, "codebook"), edit));
    }

    private void picture(String name) throws Exception {
        ScreenPicture.take(window, name, "history", "earlier");
    }

    private void select(int row) {
        OnFx.run(() -> ((ListView<?>) window.find("history-list")).getSelectionModel().select(row));
    }

    @Test
    void in_the_light_in_the_dark_and_twice_as_large() throws Exception {
        OnFx.run(() -> window.bench.moves().show(Screen.HISTORY));
        window.settle();
        select(4);
        picture("history-light");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        select(3);
        picture("history-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        select(2);
        picture("history-200");
        OnFx.run(() -> window.bench.zoom(0));
        var code =
                window.ask(Codes::list).stream()
                        .filter(c -> c.name().equals("Being believed"))
                        .findFirst()
                        .orElseThrow();
        OnFx.run(() -> window.bench.moves().openHistory(Thing.of(code.id())));
        picture("history-wordings");
        window.click("history-all");
        select(6);
        window.settle();
        window.click("history-before");
        picture("history-as-it-stood");
        OnFx.run(() -> window.bench.zoom(2));
        picture("history-as-it-stood-200");
    }

    @Test
    void small_and_empty() throws Exception {
        OnFx.run(() -> window.bench.moves().show(Screen.HISTORY));
        window.settle();
        window.click("history-words");
        window.type("nothing like this");
        picture("history-none");
    }
}
