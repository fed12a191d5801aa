package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal of another file beside a project costs nothing.
class RescueTest {
    @TempDir Path folder;
    private Path file;
    private Path journal;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.kenning");
        journal = folder.resolve("a.kenning-journal");
        Project.create(file).close();
    }

    @Test
    void aProjectThatAForeignJournalDestroysIsDamagedAndReallyLeftUntouched() throws Exception {
        var foreign = foreignJournal();
        Files.write(journal, foreign);
        var before = Files.readAllBytes(file);
        for (int i = 0; i < 2; i++) {
            assertDamaged();
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(Files.readAllBytes(journal)).isEqualTo(foreign);
            assertThat(listing()).containsExactly("a.kenning", "a.kenning-journal");
        }
        Files.delete(journal);
        Project.open(file, Access.WRITE).close();
        assertThat(listing()).containsExactly("a.kenning");
    }

    @Test
    void copiesThatAKillLeftAreTheOnesThatArePutBack() throws Exception {
        var whole = Files.readAllBytes(file);
        Files.write(folder.resolve("a.kenning.before-recovery"), whole);
        Files.write(journal, foreignJournal());
        var half = whole.clone();
        java.util.Arrays.fill(half, 4096, 8192, (byte) 7);
        Files.write(file, half);
        assertDamaged();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(listing()).containsExactly("a.kenning", "a.kenning-journal");
    }

    @Test
    void whatIsNoJournalAtAllIsPassedOver() throws Exception {
        Files.writeString(journal, "words that are no journal ".repeat(100));
        Project.open(file, Access.WRITE).close();
        assertThat(listing()).containsExactly("a.kenning");
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> Project.open(file, Access.WRITE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED));
    }

    /// The journal of a change that was going on in another program's database.
    private byte[] foreignJournal() throws Exception {
        var other = Files.createTempFile("other", ".db");
        Files.delete(other);
        var itsJournal = other.resolveSibling(other.getFileName() + "-journal");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + other);
                var s = db.createStatement()) {
            s.execute("CREATE TABLE t(a)");
            s.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                            + " INSERT INTO t SELECT hex(randomblob(1000)) FROM n");
            s.execute("PRAGMA cache_size = 1");
            s.execute("BEGIN IMMEDIATE");
            s.execute("PRAGMA user_version = 5");
            s.execute("UPDATE t SET a = hex(randomblob(1000))");
            var bytes = Files.readAllBytes(itsJournal);
            s.execute("ROLLBACK");
            return bytes;
        } finally {
            Files.deleteIfExists(other);
        }
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
