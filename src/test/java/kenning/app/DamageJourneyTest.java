package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import kenning.settings.Settings;
import kenning.store.Access;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Checkup;
import kenning.store.Label;
import kenning.store.LostRows;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A changed bit in a story as a person meets it: the window says which story, and leads to the
/// backup in which it is whole. Where all is well it says nothing.
@Tag("ui")
class DamageJourneyTest {
    private static final Instant EARLIER = Instant.parse("2026-03-12T14:05:00Z");

    @TempDir Path folder;
    private BenchWindow window;
    private Backups backups;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.atStart(folder);
        backups = new Backups(window.settings.path().resolveSibling("data"));
        file = window.copyOfExample();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show() throws Exception {
        OnFx.run(() -> window.bench.open(file));
        window.settle();
    }

    /// Changes one bit in the words of the story.
    private void flip() throws Exception {
        byte[] words;
        try (var project = Project.open(file, Access.READ)) {
            var story =
                    Project.await(project.read(r -> Stories.named(r, BenchWindow.TITLE, false)));
            var text = Project.await(project.read(r -> Stories.text(r, story.id())));
            words = text.turns().getLast().text().substring(0, 30).getBytes(StandardCharsets.UTF_8);
        }
        var all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var wanted = new String(words, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
            write(at + 4, all.charAt(at + 4) ^ 1);
            try (var project = Project.open(file, Access.READ)) {
                if (Checkup.ofStories(project, Progress.NONE).stream()
                        .anyMatch(finding -> finding.key().equals("check.text"))) {
                    return;
                }
            }
            write(at + 4, all.charAt(at + 4));
        }
        throw new AssertionError("its words are not in the file");
    }

    private void write(int at, int value) throws Exception {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write(value);
        }
    }

    private void alter(String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String focused() {
        return OnFx.call(() -> {
            var owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private void pressUntil(KeyCode key, String id) throws Exception {
        for (int i = 0; i < 60 && !id.equals(focused()); i++) {
            window.keys(key);
        }
        assertThat(focused()).isEqualTo(id);
    }

    @Test
    void where_all_is_well_nothing_is_said() throws Exception {
        show();
        assertThat(window.shows("damage")).isFalse();
        assertThat(window.notice()).isEmpty();
    }

    @Test
    void the_story_is_named_and_by_keyboard_one_gets_to_the_backup_in_which_it_is_whole()
            throws Exception {
        var whole = backups.make(file, Why.CLOSE, EARLIER);
        flip();
        backups.make(file, Why.CLOSE, EARLIER.plusSeconds(86_400));
        show();
        assertThat(window.shows("damage")).isTrue();
        var number = window.story().value();
        assertThat(window.text("damage-sentence"))
                .contains("story " + number + " (“" + BenchWindow.TITLE + "”)")
                .contains("Kenning has changed nothing")
                .contains("In the backup of 12 Mar 2026")
                .contains("this story is whole");
        assertThat(window.find("damage-scroll").getAccessibleText())
                .isEqualTo(window.text("damage-sentence"));
        assertThat(focused()).isNotEqualTo("damage-lead");
        pressUntil(KeyCode.TAB, "damage-lead");
        window.keys(KeyCode.SPACE);
        assertThat(window.shows("backups")).isTrue();
        var chosen = OnFx.call(() -> list().getSelectionModel().getSelectedItem());
        assertThat(chosen.file()).isEqualTo(whole.file());
        assertThat(window.shows("damage")).as("it stands").isTrue();
        pressUntil(KeyCode.TAB, "damage-close");
        window.keys(KeyCode.SPACE);
        assertThat(window.shows("damage")).isFalse();
    }

    @Test
    void it_is_said_of_a_project_that_is_only_read_and_goes_with_it() throws Exception {
        flip();
        var before = Files.readAllBytes(file);
        OnFx.run(() -> window.bench.openToRead(file));
        window.settle();
        assertThat(window.text("damage-sentence")).contains("No backup has this story whole");
        assertThat(window.text("damage-lead")).isEqualTo("To the backups");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        assertThat(window.shows("damage")).isFalse();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void what_another_program_took_away_is_said() throws Exception {
        var whole = backups.make(file, Why.CLOSE, EARLIER);
        alter("DELETE FROM signal WHERE id IN (SELECT id FROM signal LIMIT 2)");
        show();
        assertThat(window.text("damage-sentence"))
                .startsWith("There is less in this file than in the backup of 12 Mar 2026")
                .contains("2 signs");
        window.click("damage-lead");
        assertThat(OnFx.call(() -> list().getSelectionModel().getSelectedItem().file()))
                .isEqualTo(whole.file());
    }

    @Test
    void an_earlier_state_that_is_shown_lacks_nothing() throws Exception {
        show();
        for (var line : List.of("first", "second")) {
            Project.await(
                    window.project()
                            .edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
        }
        backups.make(window.project(), Why.ASKED, Instant.now());
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.click("history-before");
        assertThat(window.shows("earlier")).isTrue();
        assertThat(window.project().isCopy()).isTrue();
        assertThat(window.ask(Noticings::list)).noneMatch(n -> n.line().equals("second"));
        assertThat(window.shows("damage")).isFalse();
        var earlier = window.project();
        assertThat(LostRows.since(backups, earlier)).isEmpty();
    }

    private ListView<Backup> list() {
        return (ListView<Backup>) window.find("backups-list");
    }

    @Test
    void a_story_on_hold_is_named_by_its_number_alone() throws Exception {
        flip();
        alter("UPDATE story SET held = 1 WHERE title = '" + BenchWindow.TITLE + "'");
        show();
        assertThat(window.text("damage-sentence"))
                .contains("(on hold)")
                .doesNotContain(BenchWindow.TITLE);
    }

    @Test
    void pictures_of_one_and_of_many() throws Exception {
        backups.make(file, Why.CLOSE, EARLIER);
        flip();
        show();
        ScreenPicture.take(window, "damage-one-light", "damage");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        ScreenPicture.take(window, "damage-one-dark", "damage");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        ScreenPicture.take(window, "damage-one-200", "damage");
        window.click("damage-lead");
        ScreenPicture.take(window, "damage-backups-200", "damage");
        OnFx.run(() -> window.bench.zoom(0));
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        alter("UPDATE digest SET sha256 = 'changed'");
        show();
        ScreenPicture.take(window, "damage-many-light", "damage");
        OnFx.run(() -> window.bench.zoom(2));
        ScreenPicture.take(window, "damage-many-200", "damage");
        assertThat(window.text("damage-sentence")).contains("story 1 (").contains("story 23 (");
    }
}
