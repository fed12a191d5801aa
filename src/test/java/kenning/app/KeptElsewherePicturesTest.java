package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.settings.Settings;
import kenning.store.Edition;
import kenning.store.Lineage;
import kenning.store.Table;
import kenning.sync.LivePlace;
import kenning.sync.Meeting;
import kenning.sync.Meeting.Verdict;
import kenning.sync.Whereabouts;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.FxDialogs;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of what is asked about projects that are kept elsewhere, in target/pictures, light and
/// dark, as large as it goes, and with long names.
@Tag("ui")
@Tag("pictures")
class KeptElsewherePicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String LONG =
            "Alongside families in the north and the islands, gathered with partners between 2023 and 2026 (shared).kenning";

    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(PICTURES);
        window = BenchWindow.withExample(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static Edition edition(int more, @Nullable String by) {
        var rows = new HashMap<Table, Long>();
        rows.put(Table.STORY, 48L + more);
        rows.put(Table.CODING, 1_204L - more);
        rows.put(Table.SIGNAL, 96L);
        rows.put(Table.INSIGHT, 7L + more);
        rows.put(Table.NOTICING, 31L - 2L * more);
        return new Edition(
                "guid",
                400 + more,
                List.of(new Lineage.Session("s" + more, 1)),
                rows,
                300,
                2,
                java.time.Instant.parse("2026-11-2" + (4 + more) + "T14:32:00Z"),
                by == null ? "" : by);
    }

    private Meeting meeting(Verdict verdict, String name) {
        var shared = folder.resolve(name);
        var where = new Whereabouts(Whereabouts.Kind.SYNCED, "OneDrive for Business", "/x");
        var live = new LivePlace(folder, "guid", shared, where.name(), where.kind(), null);
        return new Meeting(
                shared,
                where,
                verdict,
                live,
                edition(0, "AM"),
                verdict == Verdict.UNREADABLE ? null : edition(1, null),
                verdict == Verdict.UNREADABLE
                        ? new Refusal(Kind.DAMAGED, "store.damaged", name)
                        : null);
    }

    private static Question which(Meeting met) {
        return KeepingWords.which(met, KeepingWords.Names.of(met));
    }

    /// Shows the real dialog and takes its picture instead of answering.
    private void picture(Question question, String name) throws Exception {
        var owner = OnFx.call(() -> window.bench.scene().getWindow());
        OnFx.run(() -> {
            Dialogs dialogs = new FxDialogs(owner);
            javafx.application.Platform.runLater(() -> dialogs.ask(question));
        });
        var pane = pane(owner);
        OnFx.run(() -> {
            pane.applyCss();
            pane.layout();
        });
        window.settle();
        var image = OnFx.call(() -> SwingFXUtils.fromFXImage(pane.getScene().snapshot(null), null));
        ImageIO.write(image, "png", PICTURES.resolve("kept-" + name + ".png").toFile());
        OnFx.run(() -> ((Stage) pane.getScene().getWindow()).close());
    }

    private DialogPane pane(Window owner) throws Exception {
        var found = new ArrayList<DialogPane>();
        while (found.isEmpty()) {
            window.settle();
            OnFx.run(() ->
                    Window.getWindows().stream()
                            .filter(w -> w != owner)
                            .map(Window::getScene)
                            .map(Scene::getRoot)
                            .filter(DialogPane.class::isInstance)
                            .map(DialogPane.class::cast)
                            .forEach(found::add));
        }
        return found.getFirst();
    }

    @Test
    void what_is_asked() throws Exception {
        var file = folder.resolve("Alongside.kenning");
        var synced = new Whereabouts(Whereabouts.Kind.SYNCED, "Dropbox", "/x");
        var network = new Whereabouts(Whereabouts.Kind.NETWORK, "\\\\nas\\team", "//nas/team");
        var stick = new Whereabouts(Whereabouts.Kind.REMOVABLE, "STICK", "/media/anna/STICK");
        for (var theme :
                Map.of("light", Settings.Theme.LIGHT, "dark", Settings.Theme.DARK).entrySet()) {
            OnFx.run(() -> window.bench.useTheme(theme.getValue()));
            var end = "-" + theme.getKey();
            picture(KeepingWords.where(file, synced), "where" + end);
            picture(which(meeting(Verdict.BOTH_MOVED, "Alongside.kenning")), "both" + end);
        }
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.LIGHT));
        picture(KeepingWords.where(file, network), "where-network");
        picture(KeepingWords.where(file, stick), "where-stick");
        picture(which(meeting(Verdict.SMALLER, "Alongside.kenning")), "smaller");
        picture(which(meeting(Verdict.STRANGERS, "Alongside.kenning")), "strangers");
        picture(which(meeting(Verdict.UNREADABLE, "Alongside.kenning")), "unreadable");
        picture(which(meeting(Verdict.BOTH_MOVED, LONG)), "both-long");
        OnFx.run(() -> window.bench.zoom(2));
        picture(which(meeting(Verdict.BOTH_MOVED, LONG)), "both-large");
        picture(KeepingWords.where(folder.resolve(LONG), synced), "where-large");
    }
}
