package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a later Kenning made is shown where that can be, and stays byte for byte as it is
/// (reliability R18).
@Tag("ui")
class NewerFileJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        window = BenchWindow.atStart(folder);
        file = window.copyOfExample();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void make(String... changes) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            for (var change : changes) {
                s.execute(change);
            }
            s.execute("PRAGMA user_version = 1042");
        }
    }

    @Test
    void one_that_can_be_read_is_shown_with_the_version_and_stays_byte_for_byte() throws Exception {
        make(
                "CREATE TABLE song(id INTEGER PRIMARY KEY, words TEXT)",
                "ALTER TABLE noticing ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'");
        var before = Files.readAllBytes(file);
        var changed = Files.getLastModifiedTime(file);
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        assertThat(window.text("read-only-sentence"))
                .startsWith("alongside.kenning was made by a newer Kenning: its version is 1042")
                .contains("up to 1003");
        assertThat(window.shows("read-only-again")).isFalse();
        assertThat(window.shows("read-only-copy")).isFalse();
        window.openStory();
        for (var screen : Screen.values()) {
            OnFx.run(() -> window.bench.moves().show(screen));
            window.settle();
            assertThat(window.notice()).as(screen.name()).isEmpty();
        }
        OnFx.run(() -> window.bench.undo());
        window.settle();
        assertThat(window.notice()).contains("is open for reading only");
        window.close();
        assertThat(window.files()).containsExactly("alongside.kenning");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(changed);
    }

    @Test
    void one_that_cannot_be_read_is_refused_with_the_version_and_stays_byte_for_byte()
            throws Exception {
        make("UPDATE meta SET min_reader = 1042");
        var before = Files.readAllBytes(file);
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        assertThat(window.notice()).contains("newer Kenning (its version is 1042");
        assertThat(window.shows("start-open")).isTrue();
        window.close();
        assertThat(window.files()).containsExactly("alongside.kenning");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
