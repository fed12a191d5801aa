package kenning.store;

import static kenning.store.WholeCopyTest.listing;
import static kenning.store.WholeCopyTest.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import kenning.store.Backup.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Restoring destroys nothing, is never taken for another project's, and never brings back what was
/// taken out since (reliability R22 and 8).
class RestoringTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:05:00Z");
    private static final Label NARROWING = Label.of("narrow");
    private static final String WORDS = "zzqx words that somebody took back";

    @TempDir Path folder;
    private Backups backups;
    private Path file;
    private Project project;
    private Path target;

    @BeforeEach
    void makeAProject() throws Exception {
        backups = new Backups(folder.resolve("data"));
        file = folder.resolve("ours.kenning");
        project = Project.create(file);
        target = folder.resolve("restored.kenning");
        notice(project, "the first noticing");
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-journal", "-wal", "-shm"})
    void whatLiesBesideTheNewNameIsNeverPlayedIn(String ending) throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var stale = Files.writeString(folder.resolve("restored.kenning" + ending), "stale");
        refuses("store.besideTarget", target, made);
        assertThat(stale).hasContent("stale");
        assertThat(target).doesNotExist();
    }

    @Test
    void overANameThatIsTakenNothingIsRestoredWhateverHasIt() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var other = folder.resolve("other.kenning");
        Project.create(other).close();
        var before = Files.readAllBytes(other);
        refuses("store.exists", other, made);
        assertThat(other).hasBinaryContent(before);
        Files.createSymbolicLink(target, folder.resolve("nowhere"));
        refuses("store.exists", target, made);
        assertThat(folder.resolve("nowhere")).doesNotExist();
        Files.delete(target);
        Files.createDirectory(target);
        refuses("store.exists", target, made);
        refuses("store.exists", made.file(), made);
        assertThat(backups.verify(made).good()).isTrue();
        notice(project, "the project goes on");
    }

    @Test
    void aJournalBesideTheBackupItselfDestroysNeitherIt() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        project.close();
        var before = Files.readAllBytes(made.file());
        Files.copy(file, folder.resolve("struck.kenning"));
        Damage.JOURNAL_OF_SOMEBODY_ELSE.strike(folder.resolve("struck.kenning"));
        var journal =
                Files.move(
                        folder.resolve("struck.kenning-journal"),
                        made.file().resolveSibling(made.file().getFileName() + "-journal"));
        assertThatThrownBy(() -> backups.restore(made.file(), target, NARROWING))
                .isInstanceOf(Refusal.class);
        assertThat(made.file()).hasBinaryContent(before);
        assertThat(target).doesNotExist();
        Files.delete(journal);
        backups.restore(made.file(), target, NARROWING);
        project = Project.open(target, Access.WRITE);
        assertThat(WholeCopyTest.lines(project)).containsExactly("the first noticing");
    }

    @Test
    void aLedgerThatCannotBeReadIsNotPassedOver() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var ledger = RestrictionsFile.in(Disk.parent(made.file()));
        for (var line : new String[] {"held", "erased g", "reach g nonsense", "what is this"}) {
            Files.writeString(ledger, line + "\n");
            refuses("store.cannotCopy", target, made);
            assertThat(target).doesNotExist();
        }
    }

    @Test
    void whatWasErasedNeverComesBackWithAnOlderBackup() throws Exception {
        var gone = edit("zzqx: a title in a label", tx -> story(tx, WORDS));
        var stays = edit("stays", tx -> story(tx, "words that stay"));
        var made = backups.make(project, Why.ASKED, NOW);
        edit("erase", tx -> erase(tx, gone));
        backups.noteRestrictions(project);
        backups.restore(made.file(), target, NARROWING);
        assertGone(target, stays);
        var again = folder.resolve("again.kenning");
        backups.restore(made.file(), again, NARROWING);
        assertThat(holds(made.file())).as("the backup itself is not the business here").isTrue();
        assertGone(again, stays);
    }

    private void assertGone(Path restored, Story.Id stays) throws Exception {
        assertThat(holds(restored)).isFalse();
        try (var open = Project.open(restored, Access.WRITE)) {
            assertThat(Project.await(open.read(Checkup::run))).isEmpty();
            assertThat(Project.await(open.read(Erasures::count))).isEqualTo(1);
            while (Project.await(open.undo()).isPresent()) {
                assertThat(Project.await(open.read(Checkup::run))).isEmpty();
            }
            while (Project.await(open.redo()).isPresent()) {
                assertThat(Project.await(open.read(Checkup::run))).isEmpty();
            }
            assertThat(Project.await(open.<String>read(r -> Stories.text(r, stays).text())))
                    .contains("words that stay");
            assertThat(Project.await(open.history(50)).stream().map(Step::label))
                    .contains("stays", "—")
                    .noneMatch(label -> label.contains("zzqx"));
        }
        assertThat(holds(restored)).isFalse();
    }

    private static boolean holds(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("zzqx");
    }

    @Test
    void theLedgerKeepsWhatWasErasedAlsoWhenAnOlderStateIsWorkedOn() throws Exception {
        var gone = edit("zzqx: a title in a label", tx -> story(tx, WORDS));
        var made = backups.make(project, Why.ASKED, NOW);
        edit("erase", tx -> erase(tx, gone));
        backups.noteRestrictions(project);
        var guid = Project.await(project.read(ProjectGuid::of));
        var strict = RestrictionsFile.read(backups.folder(guid));
        assertThat(strict.erased()).hasSize(1);
        assertThat(strict.erased().firstEntry().getValue())
                .isEqualTo(new Erasures.Mark("a story", "2026-03", "all of it"));
        project.close();
        Files.copy(made.file(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        project = Project.open(file, Access.WRITE);
        backups.noteRestrictions(project);
        assertThat(RestrictionsFile.read(backups.folder(guid)).erased()).isEqualTo(strict.erased());
    }

    @Test
    void aProjectCannotNameAFolderOutsideItsPlace() {
        for (var name : new String[] {"../../x", "/etc", "..", "a/b", "C:\\x"}) {
            assertThat(backups.folder(name).normalize().getParent())
                    .isEqualTo(folder.resolve("data/backups"));
        }
    }

    private <T> T edit(String label, Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of(label), edit));
    }

    private static Story.Id story(Tx tx, String words) throws Refusal {
        var voices = Voices.list(tx);
        var voice =
                voices.isEmpty()
                        ? Voices.add(tx, "young", VoiceFamily.COMMUNITY)
                        : voices.getFirst().id();
        var story = Fresh.story(tx, voice, null);
        tx.update(
                "UPDATE turn SET text = ?, units = ? WHERE story_id = ? AND position = 0",
                words,
                words.length(),
                story.value());
        Digests.take(tx, java.util.List.of(story));
        return story;
    }

    private static boolean erase(Tx tx, Story.Id story) throws Refusal {
        var guid =
                tx.first(
                                "SELECT guid FROM story WHERE id = ?",
                                row -> row.text("guid"),
                                story.value())
                        .orElseThrow();
        tx.update("DELETE FROM story WHERE id = ?", story.value());
        Erasures.mark(
                tx, UUID.fromString(guid), "a story", VagueDate.parse("2026-03"), "all of it");
        return true;
    }

    private void refuses(String key, Path to, Backup made) {
        assertThatThrownBy(() -> backups.restore(made.file(), to, NARROWING))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThat(listing(folder)).noneMatch(name -> name.contains("partial"));
    }
}
