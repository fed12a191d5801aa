package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import kenning.store.Access;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups as a person meets them: made, looked at beside the project, restored, and told when one
/// is not whole.
@Tag("ui")
class BackupsJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;
    private Backups backups;
    private String guid;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        backups = new Backups(window.settings.path().resolveSibling("data"));
        guid = window.ask(ProjectGuid::of);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void goToBackups() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.B);
    }

    private void pressUntil(KeyCode key, String id) throws Exception {
        for (int i = 0; i < 40 && !id.equals(focused()); i++) {
            window.keys(key);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private String focused() {
        return OnFx.call(() -> {
            var owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private List<Backup> shown() {
        return OnFx.call(
                () -> List.copyOf(((ListView<Backup>) window.find("backups-list")).getItems()));
    }

    private void notice(String line) throws Exception {
        Project.await(
                window.project().edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
        window.settle();
    }

    @Test
    void by_keyboard_alone_a_backup_is_made_and_restored_under_a_new_name() throws Exception {
        goToBackups();
        assertThat(focused()).isEqualTo("backups-list");
        assertThat(shown()).isEmpty();
        pressUntil(KeyCode.TAB, "backups-make");
        window.keys(KeyCode.SPACE);
        window.settle();
        assertThat(window.notice()).contains("is made and whole");
        assertThat(shown()).singleElement().matches(Backup::good);
        assertThat(window.words("backups-list")).contains("23 stories").contains("asked for");
        var target = window.folder.resolve("restored.kenning");
        window.answers.newProject = Optional.of(target);
        pressUntil(KeyCode.TAB, "backups-restore");
        window.keys(KeyCode.SPACE);
        window.settle();
        assertThat(window.notice()).contains("was restored as");
        assertThat(window.answers.proposed).startsWith("restored from 20");
        try (var restored = Project.open(target, Access.WRITE)) {
            assertThat(Project.await(restored.read(Stories::list)))
                    .hasSameSizeAs(window.ask(Stories::list));
        }
        window.keys(KeyCode.SPACE);
        window.settle();
        assertThat(window.notice()).contains("nothing was overwritten");
    }

    @Test
    void one_that_is_not_whole_is_marked_told_and_never_opened() throws Exception {
        var made = backups.make(window.project(), Why.ASKED, java.time.Instant.now());
        Files.write(made.file(), Arrays.copyOf(Files.readAllBytes(made.file()), 40_000));
        goToBackups();
        assertThat(window.words("backups-list")).contains("damaged").contains("use another one");
        window.click("backups-beside");
        assertThat(window.notice()).contains("damaged");
        assertThat(OnFx.call(() -> window.bench.besides().open())).isEmpty();
        window.click("backups-verify");
        assertThat(window.notice()).contains("is not what it was");
    }

    @Test
    void a_backup_opens_beside_the_project_for_reading_and_says_so() throws Exception {
        window.bench.open().orElseThrow().keeper().make(Why.ASKED).join();
        notice("after the backup");
        goToBackups();
        window.click("backups-beside");
        var beside = OnFx.call(() -> window.bench.besides().open().getFirst());
        new TourClock(Duration.ofSeconds(20)).settle(beside);
        var its = OnFx.call(() -> beside.open().orElseThrow().project());
        assertThat(its.writable()).isFalse();
        assertThat(Project.await(its.read(Noticings::list)))
                .noneMatch(n -> n.line().equals("after the backup"));
        assertThat(OnFx.call(() -> beside.title().getValue())).startsWith("Backup of");
        var said =
                OnFx.call(() ->
                        ((javafx.scene.control.Labeled)
                                        beside.scene().getRoot().lookup("#status-file"))
                                .getText());
        assertThat(said).startsWith("Backup of").contains("for reading only");
        notice("the project goes on");
        assertThat(window.project().writable()).isTrue();
    }

    @Test
    void closing_makes_one_when_there_was_work_and_none_when_there_was_none() throws Exception {
        notice("some work");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        assertThat(backups.list(guid)).singleElement().matches(b -> b.why() == Why.CLOSE);
        assertThat(window.files()).containsExactly("alongside.kenning");
        window.click("recent-0");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        assertThat(backups.list(guid)).hasSize(1);
    }

    @Test
    void a_backup_that_could_not_be_made_at_close_is_told_when_the_project_is_opened_again()
            throws Exception {
        notice("some work");
        var blocked = backups.folder(guid);
        Files.createDirectories(blocked);
        backups.useSecond(Files.createDirectory(folder.resolve("stick")));
        Files.delete(folder.resolve("stick"));
        Files.writeString(folder.resolve("stick"), "no folder any more");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        window.click("recent-0");
        window.settle();
        assertThat(window.notice()).contains("second place");
        goToBackups();
        assertThat(window.text("backups-trouble")).contains("could not be put in the second place");
        assertThat(shown()).hasSize(1).allMatch(Backup::good);
    }

    @Test
    void a_second_place_is_chosen_and_given_up_again() throws Exception {
        goToBackups();
        var stick = Files.createDirectory(folder.resolve("stick"));
        window.answers.folder = Optional.of(stick);
        window.click("backups-choose-second");
        assertThat(window.text("backups-second")).contains(stick.toString());
        window.click("backups-make");
        window.settle();
        assertThat(window.words("backups-list")).contains("In the second place too");
        window.click("backups-no-second");
        assertThat(window.text("backups-second")).contains("on this computer only");
        OnFx.run(() -> window.bench.moves().show(Screen.HOME));
    }
}
