package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.task.Jobs;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the open project is backed up, by a clock of the test's own (reliability R12).
@Tag("ui")
class BackupKeeperTest {
    @TempDir Path folder;
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(told::add);
    private volatile Instant now = Instant.parse("2026-03-12T09:00:00Z");
    private Path file;
    private Project project;
    private Backups backups;
    private BackupKeeper keeper;
    private String guid;

    @BeforeEach
    void open() throws Exception {
        OnFx.start();
        file = folder.resolve("ours.kenning");
        project = Project.create(file);
        backups = new Backups(folder.resolve("data"));
        guid = Project.await(project.read(ProjectGuid::of));
        backups.make(project, Why.ASKED, now.minus(Duration.ofDays(1)));
        keep();
    }

    private void keep() {
        keeper = OnFx.call(() -> new BackupKeeper(project, backups, jobs, told::add, () -> now));
        rest();
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(keeper::close);
        jobs.close();
        project.close();
    }

    private void rest() {
        until(() -> jobs.running().isEmpty());
        OnFx.run(() -> {});
        until(() -> jobs.running().isEmpty());
        OnFx.run(() -> {});
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void change() throws Exception {
        Project.await(
                project.edit(Label.of("note"), tx -> Noticings.add(tx, "zzqx", "", "", null)));
        rest();
    }

    private void minutesLater(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        OnFx.run(keeper::look);
        rest();
    }

    private List<Why> made() {
        return backups.list(guid).stream().map(Backup::why).toList();
    }

    @Test
    void a_change_is_backed_up_in_time_and_once() throws Exception {
        minutesLater(100);
        assertThat(made()).containsExactly(Why.ASKED);
        change();
        minutesLater(24);
        assertThat(made()).containsExactly(Why.ASKED);
        minutesLater(1);
        assertThat(made()).containsExactly(Why.WORK, Why.ASKED);
        minutesLater(60);
        assertThat(made()).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void what_another_program_changed_is_backed_up_too() throws Exception {
        OnFx.run(keeper::close);
        change();
        keep();
        minutesLater(25);
        assertThat(made()).containsExactly(Why.WORK, Why.ASKED);
    }

    @Test
    void one_that_fails_is_told_and_tried_again() throws Exception {
        var stick = Files.createDirectory(folder.resolve("stick"));
        backups.useSecond(stick);
        Files.delete(stick);
        Files.writeString(stick, "no folder");
        change();
        minutesLater(25);
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("backups.secondAway"));
        Files.delete(stick);
        Files.createDirectory(stick);
        minutesLater(1);
        assertThat(told).hasSize(1);
        assertThat(backups.list(guid)).first().matches(Backup::copied);
    }

    @Test
    void before_much_is_done_one_is_made_and_at_close_one_when_much_was_done() throws Exception {
        assertThat(OnFx.call(() -> keeper.before(Why.BULK)).join()).isTrue();
        rest();
        assertThat(made()).containsExactly(Why.BULK, Why.ASKED);
        change();
        keeper.atClose();
        assertThat(made()).hasSize(2);
        now = now.plus(Duration.ofMinutes(31));
        keeper.atClose();
        assertThat(made()).containsExactly(Why.CLOSE, Why.BULK, Why.ASKED);
        for (int i = 0; i < 21; i++) {
            change();
        }
        now = now.plus(Duration.ofMinutes(1));
        keeper.atClose();
        assertThat(made()).hasSize(4).first().isEqualTo(Why.CLOSE);
    }

    @Test
    void one_that_nobody_read_for_a_month_is_read_again_and_told_when_it_is_not_whole()
            throws Exception {
        change();
        var newest = backups.make(project, Why.ASKED, now);
        var bytes = new String(Files.readAllBytes(newest.file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("zzqx");
        Files.writeString(
                newest.file(), bytes.replace("zzqx", "zzqy"), StandardCharsets.ISO_8859_1);
        OnFx.run(keeper::close);
        keep();
        assertThat(told).isEmpty();
        now = Instant.now().plus(Duration.ofDays(31));
        OnFx.run(keeper::close);
        keep();
        assertThat(backups.list(guid)).first().matches(backup -> !backup.good());
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("backups.isNot"));
        assertThat(backups.newestGood(guid)).isPresent();
    }

    @Test
    void a_project_that_is_open_for_reading_is_left_alone() throws Exception {
        OnFx.run(keeper::close);
        change();
        project.close();
        project = Project.open(file, Access.READ);
        keep();
        minutesLater(100);
        keeper.atClose();
        assertThat(OnFx.call(() -> keeper.before(Why.BULK)).join()).isFalse();
        assertThat(made()).containsExactly(Why.ASKED);
    }
}
