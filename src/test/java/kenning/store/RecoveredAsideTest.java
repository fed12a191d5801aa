package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that a crash left in the middle of a change is read as it was before that change, and
/// nothing is changed beside it (reliability R23).
class RecoveredAsideTest {
    private static final int ALL = 400;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void crash() throws Exception {
        var living = folder.resolve("living");
        Files.createDirectory(living);
        var whole = living.resolve("a.kenning");
        try (var project = Project.create(whole)) {
            Project.await(
                    project.edit(
                            Label.of("many"),
                            tx -> {
                                for (int i = 0; i < ALL; i++) {
                                    Noticings.add(tx, "line " + i, "word ".repeat(400), "", null);
                                }
                                return true;
                            }));
        }
        var left = Files.createDirectory(folder.resolve("left"));
        file = left.resolve("a.kenning");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + whole);
                var s = db.createStatement()) {
            s.execute("PRAGMA cache_size = 5");
            s.execute("PRAGMA synchronous = FULL");
            db.setAutoCommit(false);
            s.execute("DELETE FROM noticing WHERE id % 2 = 0");
            for (var ending : List.of("", "-journal")) {
                Files.copy(
                        living.resolve("a.kenning" + ending), left.resolve("a.kenning" + ending));
            }
            db.rollback();
        }
        assertThat(Files.size(left.resolve("a.kenning-journal"))).isPositive();
    }

    private static int noticings(Path file) throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            return Project.await(project.read(Noticings::list)).size();
        }
    }

    private TreeMap<String, byte[]> everything() throws Exception {
        var all = new TreeMap<String, byte[]>();
        try (var files = Files.list(file.getParent())) {
            for (var each : files.toList()) {
                all.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return all;
    }

    private static List<Path> temporary() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("kenning-reading"))
                    .toList();
        }
    }

    /// Other tests may be reading so just now.
    private static void assertNothingStays(List<Path> before) throws Exception {
        var fresh = new java.util.ArrayList<>(temporary());
        fresh.removeAll(before);
        for (int i = 0; i < 200 && fresh.stream().anyMatch(Files::exists); i++) {
            Thread.sleep(50);
        }
        assertThat(fresh).noneMatch(Files::exists);
    }

    /// What the file itself shows without its journal is half of a change: the reason for all this.
    @Test
    void withoutItsJournalItWouldShowHalfOfAChange() throws Exception {
        try (var db =
                        DriverManager.getConnection(
                                "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
                var s = db.createStatement();
                var rows =
                        s.executeQuery(
                                "SELECT count(*) FROM noticing NOT INDEXED WHERE length(who) > 0")) {
            rows.next();
            assertThat(rows.getInt(1)).isLessThan(ALL);
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("malformed");
        }
    }

    @Test
    void itIsReadAsItWasBeforeTheChangeAndStaysAsItWasFound() throws Exception {
        var before = everything();
        var temporary = temporary();
        assertThat(noticings(file)).isEqualTo(ALL);
        assertThat(everything()).containsExactlyEntriesOf(before);
        assertNothingStays(temporary);
    }

    @Test
    void whatIsReadCannotBeChanged() throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            assertThat(project.writable()).isFalse();
            assertThatThrownBy(() ->
                            Project.await(
                                    project.edit(
                                            Label.of("x"),
                                            tx -> Noticings.add(tx, "x", "", "", null))))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("store.readOnly"));
            assertThat(Project.await(project.read(Noticings::list))).hasSize(ALL);
        }
    }

    @Test
    void aWholeCopyOfItIsOneThatCanBeWorkedOn() throws Exception {
        var copy = folder.resolve("copy.kenning");
        try (var project = Project.open(file, Access.READ)) {
            WholeCopy.of(project, copy);
        }
        try (var project = Project.open(copy, Access.WRITE)) {
            Project.await(
                    project.edit(Label.of("x"), tx -> Noticings.add(tx, "one more", "", "", null)));
            assertThat(Project.await(project.read(Noticings::list))).hasSize(ALL + 1);
        }
    }

    @Test
    void aJournalThatIsNoneIsNotPlayedIn() throws Exception {
        Files.writeString(
                file.resolveSibling("a.kenning-journal"),
                "dear words",
                StandardOpenOption.TRUNCATE_EXISTING);
        Files.copy(
                folder.resolve("living/a.kenning"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var before = everything();
        assertThat(noticings(file)).isEqualTo(ALL);
        assertThat(everything()).containsExactlyEntriesOf(before);
    }

    /// SQLite has been seen to remove the file that such a journal names, whichever it is.
    @Test
    void aJournalThatNamesAnotherFileIsNotPlayedInAndThatFileStays() throws Exception {
        var other = Files.writeString(folder.resolve("letter.txt"), "dear words");
        var name = other.toString().getBytes(StandardCharsets.UTF_8);
        var end = ByteBuffer.allocate(20 + name.length).putInt(0x40000000 / 4096 + 1).put(name);
        int sum = 0;
        for (byte letter : name) {
            sum += letter;
        }
        end.putInt(name.length).putInt(sum).putLong(0xd9d505f920a163d7L);
        Files.write(
                file.resolveSibling("a.kenning-journal"), end.array(), StandardOpenOption.APPEND);
        var before = everything();
        for (var access : Access.values()) {
            assertThatThrownBy(() -> Project.open(file, access).close())
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("store.foreignJournal"));
        }
        assertThat(other).hasContent("dear words");
        assertThat(everything()).containsExactlyEntriesOf(before);
    }

    /// Put back by a service or from an undeleted folder, it would take acknowledged work back.
    @Test
    void aJournalOfAnEarlierStateIsNotPlayedIn() throws Exception {
        var journal = file.resolveSibling("a.kenning-journal");
        var old = Files.readAllBytes(journal);
        for (var line : List.of("after", "and after")) {
            try (var project = Project.open(file, Access.WRITE)) {
                Project.await(
                        project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
            }
        }
        Files.write(journal, old);
        var before = everything();
        for (var access : Access.values()) {
            assertThatThrownBy(() -> Project.open(file, access).close())
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("store.staleJournal"));
        }
        assertThat(everything()).containsExactlyEntriesOf(before);
        Files.delete(journal);
        assertThat(noticings(file)).isEqualTo(ALL + 2);
    }

    /// Somebody is writing it just now: what they have not finished is none of a reader's business.
    @Test
    void theJournalOfALivingWriterIsLeftAlone() throws Exception {
        var living = folder.resolve("living/a.kenning");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + living);
                var s = db.createStatement()) {
            db.setAutoCommit(false);
            s.execute("DELETE FROM noticing WHERE id = 1");
            assertThat(RecoveredAside.isNeeded(living)).isFalse();
            db.rollback();
        }
        assertThat(noticings(living)).isEqualTo(ALL);
    }
}
