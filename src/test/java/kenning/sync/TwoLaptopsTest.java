package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Project;
import kenning.store.WriterRight;
import kenning.sync.Meeting.Verdict;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two laptops and one folder that is kept in step between them: every way in which they can meet
/// (reliability R15 to R17).
class TwoLaptopsTest {
    @TempDir Path folder;
    private Laptop anna;
    private Laptop bo;
    private Path shared;

    @BeforeEach
    void begin() throws Exception {
        var synced = folder.resolve("Dropbox");
        anna = new Laptop("anna", folder, synced);
        bo = new Laptop("bo", folder, synced);
        shared = Laptop.make(synced.resolve("Our stories.kenning"), "first");
    }

    private static void refuses(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void a_project_elsewhere_is_asked_about_and_then_worked_on_in_the_data_folder()
            throws Exception {
        anna.expect(shared, Verdict.ASK);
        assertThat(anna.meet(shared).where().name()).isEqualTo("Dropbox");
        var live = anna.arrive(shared);
        assertThat(live.file()).startsWith(anna.data.resolve("live").resolve(live.guid()));
        assertThat(Laptop.noticed(live.file())).containsExactly("first");
        anna.expect(shared, Verdict.GO);
        assertThat(anna.meet(folder.resolve("here.kenning")).verdict()).isEqualTo(Verdict.DIRECT);
    }

    @Test
    void what_was_worked_on_here_lies_there_whole_and_alone() throws Exception {
        anna.work(shared, "second", "third");
        assertThat(Laptop.noticed(shared)).containsExactly("first", "second", "third");
        assertThat(Laptop.names(anna.synced)).containsExactly("Our stories.kenning");
        anna.expect(shared, Verdict.GO);
    }

    @Test
    void while_it_is_open_nothing_but_the_file_is_seen_there() throws Exception {
        var live = anna.arrive(shared);
        try (var project = Project.open(live.file(), Access.WRITE)) {
            Laptop.write(project, "second");
            assertThat(Laptop.names(anna.synced)).containsExactly("Our stories.kenning");
            anna.ferry.publish(live, project, Progress.NONE);
            Laptop.write(project, "third");
            assertThat(Laptop.names(anna.synced)).containsExactly("Our stories.kenning");
            assertThat(Laptop.noticed(shared)).containsExactly("first", "second");
        }
    }

    @Test
    void work_goes_to_and_fro_and_nobody_is_asked() throws Exception {
        anna.work(shared, "a1");
        bo.work(shared, "b1");
        anna.work(shared, "a2");
        bo.expect(shared, Verdict.TAKE);
        bo.work(shared, "b2");
        anna.expect(shared, Verdict.TAKE);
        anna.arrive(shared);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "a2", "b1", "b2", "first");
    }

    @Test
    void looking_without_changing_makes_no_difference() throws Exception {
        anna.work(shared, "a1");
        bo.work(shared);
        anna.notice(anna.arrive(shared));
        bo.notice(bo.arrive(shared));
        anna.work(shared, "a2");
        bo.expect(shared, Verdict.TAKE);
        var before = Files.getLastModifiedTime(shared);
        anna.work(shared);
        assertThat(Files.getLastModifiedTime(shared)).isEqualTo(before);
    }

    @Test
    void what_a_kill_kept_from_being_put_there_is_put_there_at_the_next_start() throws Exception {
        var live = anna.arrive(shared);
        assertThat(anna.ferry.unpublished()).isEmpty();
        anna.notice(live, "before the kill");
        assertThat(Laptop.noticed(shared)).containsExactly("first");
        var left = anna.ferry.unpublished();
        assertThat(left).extracting(LivePlace::shared).containsExactly(shared.toRealPath());
        anna.ferry.publishClosed(left.getFirst(), Progress.NONE);
        assertThat(Laptop.noticed(shared)).containsExactly("before the kill", "first");
        assertThat(anna.ferry.unpublished()).isEmpty();
    }

    @Test
    void a_kill_between_the_rename_and_the_note_of_it_changes_nothing() throws Exception {
        var live = anna.arrive(shared);
        var note = live.folder().resolve("origin.properties");
        var before = Files.readString(note);
        anna.work(shared, "a1");
        Files.writeString(note, before);
        anna.expect(shared, Verdict.GO);
        assertThat(anna.ferry.unpublished()).hasSize(1);
        anna.ferry.publishClosed(anna.ferry.unpublished().getFirst(), Progress.NONE);
        assertThat(anna.ferry.unpublished()).isEmpty();
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "first");
    }

    @Test
    void what_moved_on_there_is_never_replaced() throws Exception {
        var live = anna.arrive(shared);
        bo.work(shared, "b1");
        var bytes = Files.readAllBytes(shared);
        try (var project = Project.open(live.file(), Access.WRITE)) {
            Laptop.write(project, "a1");
            refuses("sync.movedOn", () -> anna.ferry.publish(live, project, Progress.NONE));
        }
        assertThat(shared).hasBinaryContent(bytes);
        assertThat(Laptop.names(anna.synced)).containsExactly("Our stories.kenning");
        anna.expect(shared, Verdict.BOTH_MOVED);
        refuses(
                "sync.movedOn",
                () -> anna.ferry.publishClosed(anna.ferry.unpublished().getFirst(), Progress.NONE));
        assertThat(shared).hasBinaryContent(bytes);
    }

    @Test
    void even_when_only_that_one_moved_on_it_is_not_replaced_by_what_is_open() throws Exception {
        var live = anna.arrive(shared);
        bo.work(shared, "b1");
        try (var project = Project.open(live.file(), Access.WRITE)) {
            refuses("sync.movedOn", () -> anna.ferry.publish(live, project, Progress.NONE));
        }
        assertThat(Laptop.noticed(shared)).containsExactly("b1", "first");
    }

    @Test
    void when_both_moved_on_going_on_here_keeps_the_other_beside_it() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        bo.work(shared, "b1");
        var met = anna.meet(shared);
        assertThat(met.verdict()).isEqualTo(Verdict.BOTH_MOVED);
        assertThat(met.needsDecision()).isTrue();
        var live = anna.ferry.goOnHere(met, "Our stories (Bo, 2026-11-24).kenning");
        anna.expect(shared, Verdict.GO);
        anna.ferry.publishClosed(live, Progress.NONE);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "first");
        assertThat(Laptop.noticed(anna.file("Our stories (Bo, 2026-11-24).kenning")))
                .containsExactly("b1", "first");
        assertThat(Laptop.names(anna.synced)).hasSize(2);
        bo.expect(shared, Verdict.BOTH_MOVED);
    }

    @Test
    void when_both_moved_on_going_on_there_keeps_mine_beside_it() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        bo.work(shared, "b1");
        var live = anna.ferry.goOnThere(anna.meet(shared), "Our stories (Anna).kenning");
        assertThat(Laptop.noticed(live.file())).containsExactly("b1", "first");
        assertThat(Laptop.noticed(anna.file("Our stories (Anna).kenning")))
                .containsExactly("a1", "first");
        anna.work(shared, "a2");
        bo.expect(shared, Verdict.TAKE);
        assertThat(Laptop.noticed(shared)).containsExactly("a2", "b1", "first");
    }

    @Test
    void a_name_that_is_taken_is_never_taken_again() throws Exception {
        var name = "Our stories (Anna).kenning";
        Files.writeString(anna.file(name), "something else");
        anna.notice(anna.arrive(shared), "a1");
        bo.work(shared, "b1");
        anna.ferry.goOnThere(anna.meet(shared), name);
        assertThat(anna.file(name)).hasContent("something else");
        assertThat(Laptop.noticed(anna.file("Our stories (Anna), 2.kenning")))
                .containsExactly("a1", "first");
    }

    @Test
    void a_decision_over_what_has_moved_on_again_is_not_carried_out() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        bo.work(shared, "b1");
        var met = anna.meet(shared);
        bo.work(shared, "b2");
        refuses("sync.movedOn", () -> anna.ferry.goOnHere(met, "Other.kenning"));
        assertThat(Laptop.names(anna.synced)).containsExactly("Our stories.kenning");
    }

    @Test
    void an_older_file_put_back_there_is_replaced_and_costs_nothing() throws Exception {
        var old = Files.copy(shared, folder.resolve("old"));
        anna.work(shared, "a1");
        Files.copy(old, shared, StandardCopyOption.REPLACE_EXISTING);
        anna.expect(shared, Verdict.GO);
        anna.work(shared);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "first");
    }

    @Test
    void an_empty_file_never_wins() throws Exception {
        anna.work(shared, "a1");
        Files.write(shared, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertUnreadable();
    }

    @Test
    void a_file_that_was_cut_off_never_wins() throws Exception {
        anna.work(shared, "a1");
        var bytes = Files.readAllBytes(shared);
        Files.write(shared, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertUnreadable();
    }

    private void assertUnreadable() throws Exception {
        var met = anna.meet(shared);
        assertThat(met.verdict()).isEqualTo(Verdict.UNREADABLE);
        var live = Objects.requireNonNull(met.live());
        var bytes = Files.readAllBytes(shared);
        anna.notice(live, "a2");
        refuses("sync.thereWrong", () -> anna.ferry.publishClosed(live, Progress.NONE));
        assertThat(shared).hasBinaryContent(bytes);
        var settled = anna.ferry.goOnHere(anna.meet(shared), "Our stories (unreadable).kenning");
        anna.ferry.publishClosed(settled, Progress.NONE);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "a2", "first");
        assertThat(anna.file("Our stories (unreadable).kenning")).hasBinaryContent(bytes);
    }

    @Test
    void a_file_that_claims_to_be_further_and_holds_less_never_wins() throws Exception {
        anna.work(shared, "a1");
        try (var project = Project.open(shared, Access.WRITE)) {
            Laptop.write(project, "z");
        }
        emptied(shared);
        var met = anna.meet(shared);
        assertThat(met.verdict()).isEqualTo(Verdict.SMALLER);
        var live = anna.ferry.goOnHere(met, "Our stories (smaller).kenning");
        anna.ferry.publishClosed(live, Progress.NONE);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "first");
    }

    /// As a program does that knows nothing of the journal.
    private static void emptied(Path file) throws Exception {
        try (var db = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            statement.executeUpdate("DELETE FROM noticing");
            statement.executeUpdate("DELETE FROM journal_entry");
            statement.executeUpdate("DELETE FROM journal_step");
        }
    }

    @Test
    void taking_away_in_the_ordinary_way_is_no_smaller_file() throws Exception {
        anna.work(shared, "a1", "a2");
        var live = bo.arrive(shared);
        try (var project = Project.open(live.file(), Access.WRITE)) {
            while (Project.await(project.undo()).isPresent()) {
                continue;
            }
            bo.ferry.publish(live, project, Progress.NONE);
        }
        assertThat(Laptop.noticed(shared)).isEmpty();
        anna.expect(shared, Verdict.TAKE);
    }

    @Test
    void another_project_of_that_name_never_takes_the_place_of_mine() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        Files.delete(shared);
        Laptop.make(shared, "a stranger's");
        var met = anna.meet(shared);
        assertThat(met.verdict()).isEqualTo(Verdict.STRANGERS);
        var live = anna.ferry.goOnThere(met, "Our stories (Anna).kenning");
        assertThat(Laptop.noticed(live.file())).containsExactly("a stranger's");
        assertThat(Laptop.noticed(anna.file("Our stories (Anna).kenning")))
                .containsExactly("a1", "first");
        anna.expect(shared, Verdict.GO);
    }

    @Test
    void a_file_that_went_is_put_there_again_and_a_folder_that_went_is_said() throws Exception {
        var live = anna.arrive(shared);
        anna.notice(live, "a1");
        Files.delete(shared);
        anna.expect(shared, Verdict.GONE);
        var away = folder.resolve("away");
        Files.move(anna.synced, away);
        refuses("sync.folderGone", () -> anna.ferry.publishClosed(live, Progress.NONE));
        anna.expect(shared, Verdict.GONE);
        Files.move(away, anna.synced);
        anna.ferry.publishClosed(live, Progress.NONE);
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "first");
    }

    @Test
    void a_file_that_was_given_another_name_keeps_what_is_worked_on_here() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        var renamed = Files.move(shared, anna.file("Their stories.kenning"));
        var met = anna.meet(renamed);
        assertThat(met.verdict()).isEqualTo(Verdict.GO);
        anna.work(renamed, "a2");
        assertThat(Laptop.noticed(renamed)).containsExactly("a1", "a2", "first");
        assertThat(Laptop.names(anna.synced)).containsExactly("Their stories.kenning");
    }

    @Test
    void a_copy_beside_it_is_worked_on_by_itself() throws Exception {
        anna.notice(anna.arrive(shared), "a1");
        var copy = Files.copy(shared, anna.file("Our stories 2.kenning"));
        anna.expect(copy, Verdict.ASK);
        anna.work(copy, "c1");
        anna.work(shared, "a2");
        assertThat(Laptop.noticed(copy)).containsExactly("c1", "first");
        assertThat(Laptop.noticed(shared)).containsExactly("a1", "a2", "first");
    }

    @Test
    void the_copies_that_a_service_makes_are_noticed() throws Exception {
        var live = anna.arrive(shared);
        Files.copy(shared, anna.file("Our stories 2.kenning"));
        Laptop.make(anna.file("Our stories 3.kenning"), "another project");
        Files.writeString(anna.file("Our stories (Bo's conflicted copy 2026-11-24).kenning"), "");
        Files.copy(shared, anna.file("Our stories-BO-LAPTOP.kenning"));
        assertThat(ConflictCopies.beside(shared, live.guid()))
                .containsExactly(
                        "Our stories (Bo's conflicted copy 2026-11-24).kenning",
                        "Our stories 2.kenning",
                        "Our stories-BO-LAPTOP.kenning");
    }

    @Test
    void what_somebody_is_working_on_is_never_taken_from_under_them() throws Exception {
        var live = anna.arrive(shared);
        bo.work(shared, "b1");
        var met = anna.meet(shared);
        assertThat(met.verdict()).isEqualTo(Verdict.TAKE);
        try (var _ = WriterRight.take(live.file())) {
            refuses("store.inUse", () -> anna.ferry.take(met));
        }
        assertThat(Laptop.noticed(live.file())).containsExactly("first");
        anna.ferry.take(met);
        assertThat(Laptop.noticed(live.file())).containsExactly("b1", "first");
    }

    @Test
    void who_may_read_a_shared_file_stays_as_it_was() throws Exception {
        var open = java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(shared, open);
        anna.work(shared, "a1");
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(open);
    }

    @Test
    void from_one_disk_to_another_it_is_seen_under_its_name_only_when_whole() throws Exception {
        var other = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isWritable(other)
                        && !Files.getFileStore(other).equals(Files.getFileStore(folder)),
                "not shown here: from disk to disk (no second disk)");
        var synced = Files.createTempDirectory(other, "kenning-sync");
        try {
            var far = new Laptop("far", folder, synced);
            var file = Laptop.make(synced.resolve("Far.kenning"), "first");
            far.work(file, "second");
            assertThat(Laptop.noticed(file)).containsExactly("first", "second");
            assertThat(Laptop.names(synced)).containsExactly("Far.kenning");
        } finally {
            for (var name : Laptop.names(synced)) {
                Files.delete(synced.resolve(name));
            }
            Files.delete(synced);
        }
    }
}
