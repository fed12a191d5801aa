package kenning.store;

import static kenning.store.WholeCopyTest.lines;
import static kenning.store.WholeCopyTest.listing;
import static kenning.store.WholeCopyTest.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;
import kenning.store.Backup.State;
import kenning.store.Backup.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups are whole, say what they hold, never destroy anything, and never bring back what was
/// narrowed since (reliability R11, R12, R16, R22, R36).
class BackupsTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:05:00Z");
    private static final Label NARROWING = Label.of("narrow");

    @TempDir Path folder;
    private Backups backups;
    private Path file;
    private Project project;
    private String guid;

    @BeforeEach
    void makeAProject() throws Exception {
        backups = new Backups(folder.resolve("data"));
        file = folder.resolve("ours.kenning");
        project = Project.create(file);
        guid = Project.await(project.read(ProjectGuid::of));
        notice(project, "the first noticing");
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void a_backup_says_when_why_and_what_it_holds() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        assertThat(backups.list(guid)).containsExactly(made);
        assertThat(made.made()).isEqualTo(NOW);
        assertThat(made.why()).isEqualTo(Why.ASKED);
        assertThat(made.state()).isEqualTo(State.GOOD);
        assertThat(made.rows("noticing")).isEqualTo(1);
        assertThat(made.bytes()).isEqualTo(Files.size(made.file()));
        assertThat(Backups.madeAt(made.file())).contains(NOW);
        assertThat(others()).containsExactlyInAnyOrder("data", "ours.kenning");
    }

    /// What lies in the folder, but for what the open project has beside it.
    private List<String> others() {
        return listing(folder).stream().filter(name -> !name.contains("ours.kenning-")).toList();
    }

    @Test
    void everything_about_backups_is_its_owners_alone() throws Exception {
        backups.make(project, Why.ASKED, NOW);
        try (var all = Files.walk(folder.resolve("data"))) {
            for (var path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void what_was_changed_since_is_counted_and_an_opening_alone_is_no_change() throws Exception {
        assertThat(backups.behind(project)).isPositive();
        backups.make(project, Why.CLOSE, NOW);
        assertThat(backups.behind(project)).isZero();
        for (int i = 0; i < 3; i++) {
            project.close();
            project = Project.open(file, Access.WRITE);
        }
        assertThat(backups.behind(project)).isZero();
        notice(project, "second");
        assertThat(backups.behind(project)).isEqualTo(1);
    }

    @Test
    void a_second_place_gets_every_backup_and_its_absence_is_said_and_harms_nothing()
            throws Exception {
        var stick = Files.createDirectory(folder.resolve("stick"));
        backups.useSecond(stick);
        var made = backups.make(project, Why.WORK, NOW);
        assertThat(made.copied()).isTrue();
        var there = stick.resolve("Kenning backups").resolve(guid);
        assertThat(listing(there)).hasSize(2);
        assertThat(WholeCopy.verify(there.resolve(made.file().getFileName())))
                .isEqualTo(made.manifest());
        Files.move(stick, folder.resolve("pulled out"));
        Files.writeString(stick, "not a folder");
        refuses(
                "backups.secondAway",
                () -> backups.make(project, Why.WORK, NOW.plus(Duration.ofHours(1))));
        assertThat(backups.list(guid)).hasSize(2).allMatch(Backup::good);
        refuses("backups.noSecond", () -> backups.useSecond(folder.resolve("none")));
        backups.useSecond(null);
        assertThat(backups.second()).isEmpty();
    }

    @Test
    void of_a_month_of_backups_those_stay_that_the_rule_keeps_and_all_are_whole() throws Exception {
        for (int hour = 0; hour < 24 * 20; hour += 8) {
            backups.make(project, Why.WORK, NOW.plus(Duration.ofHours(hour)));
        }
        var kept = backups.list(guid);
        assertThat(kept).hasSizeBetween(15, 22).allMatch(Backup::good);
        assertThat(listing(backups.folder(guid))).hasSize(2 * kept.size());
        for (var backup : kept) {
            assertThat(backups.verify(backup).state()).isEqualTo(State.GOOD);
        }
    }

    @Test
    void a_flipped_bit_is_found_when_a_backup_is_verified_again_and_is_remembered()
            throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var text = "the first noticing".getBytes(StandardCharsets.UTF_8);
        var bytes = Files.readAllBytes(made.file());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("the first noticing");
        assertThat(at).isPositive();
        try (var raw = new RandomAccessFile(made.file().toFile(), "rw")) {
            raw.seek(at);
            raw.write(text[0] ^ 1);
        }
        assertThat(backups.verify(made).state()).isEqualTo(State.FAILED);
        assertThat(backups.list(guid)).singleElement().matches(b -> !b.good());
        refuses(
                "backups.notWhole",
                () -> backups.restore(made.file(), folder.resolve("new.kenning"), NARROWING));
        assertThat(folder.resolve("new.kenning")).doesNotExist();
    }

    @Test
    void emptiness_never_wins() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var good = Files.readAllBytes(made.file());
        var target = folder.resolve("new.kenning");
        Files.write(made.file(), new byte[0]);
        refuses("store.empty", () -> backups.restore(made.file(), target, NARROWING));
        assertThat(backups.list(guid)).noneMatch(Backup::good);
        Files.write(made.file(), Arrays.copyOf(good, 100));
        assertThatThrownBy(() -> backups.restore(made.file(), target, NARROWING))
                .isInstanceOf(Refusal.class);
        assertThat(backups.list(guid)).noneMatch(Backup::good);
        Files.delete(made.file());
        refuses("store.missing", () -> backups.restore(made.file(), target, NARROWING));
        assertThat(backups.list(guid)).isEmpty();
        try (var empty = Project.create(folder.resolve("empty.kenning"))) {
            assertThat(empty.writable()).isTrue();
        }
        Files.move(folder.resolve("empty.kenning"), made.file());
        refuses("backups.notWhole", () -> backups.restore(made.file(), target, NARROWING));
        refuses("backups.notWhole", () -> Backups.requireGood(made.file()));
        assertThat(backups.verify(made).good()).isFalse();
        assertThat(backups.list(guid)).noneMatch(Backup::good);
        assertThat(target).doesNotExist();
        assertThat(others()).containsExactlyInAnyOrder("data", "ours.kenning");
    }

    @Test
    void restoring_makes_a_new_file_and_touches_no_other() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        notice(project, "second");
        refuses("store.exists", () -> backups.restore(made.file(), file, NARROWING));
        var target = folder.resolve("restored.kenning");
        backups.restore(made.file(), target, NARROWING);
        try (var restored = Project.open(target, Access.WRITE)) {
            assertThat(lines(restored)).containsExactly("the first noticing");
            assertThat(Project.await(restored.undo()).map(Step::label))
                    .contains("the first noticing");
        }
        assertThat(lines(project)).containsExactlyInAnyOrder("the first noticing", "second");
        assertThat(others()).containsExactlyInAnyOrder("data", "ours.kenning", "restored.kenning");
        assertThat(backups.verify(made).good()).isTrue();
    }

    @Test
    void a_stale_journal_beside_the_name_is_never_played_into_a_restored_project()
            throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        var stale = Files.writeString(folder.resolve("restored.kenning-journal"), "stale");
        refuses(
                "store.besideTarget",
                () -> backups.restore(made.file(), folder.resolve("restored.kenning"), NARROWING));
        assertThat(stale).hasContent("stale");
        assertThat(folder.resolve("restored.kenning")).doesNotExist();
    }

    @Test
    void a_backup_without_its_note_is_unknown_until_it_is_verified() throws Exception {
        var made = backups.make(project, Why.ASKED, NOW);
        Files.delete(BackupNote.beside(made.file()));
        var found = backups.list(guid).getFirst();
        assertThat(found.state()).isEqualTo(State.UNKNOWN);
        assertThat(backups.verify(found).state()).isEqualTo(State.GOOD);
        assertThat(backups.list(guid).getFirst().manifest()).isEqualTo(made.manifest());
    }

    @Test
    void a_project_of_an_earlier_version_is_backed_up_before_it_is_brought_up() throws Exception {
        var old = folder.resolve("old.kenning");
        try (var fixture = BackupsTest.class.getResourceAsStream("/projects/version-1000.db")) {
            Files.write(old, fixture.readAllBytes());
        }
        try (var opened = backups.open(old, Access.WRITE)) {
            assertThat(Project.await(opened.read(Stories::list))).hasSize(22);
        }
        backups.open(old, Access.WRITE).close();
        var its = ProjectGuid.of(old);
        assertThat(backups.list(its)).hasSize(1);
        var made = backups.list(its).getFirst();
        assertThat(made.why()).isEqualTo(Why.MIGRATION);
        assertThat(made.manifest().version()).isEqualTo(1000);
        assertThat(made.rows("story")).isEqualTo(23);
        refuses("store.missing", () -> backups.open(folder.resolve("none.kenning"), Access.WRITE));
        var target = folder.resolve("from the old one.kenning");
        backups.restore(made.file(), target, NARROWING);
        try (var opened = Project.open(target, Access.WRITE)) {
            assertThat(Project.await(opened.read(Stories::list))).hasSize(22);
        }
    }

    @Test
    void a_hold_a_narrowed_consent_and_an_erasure_outlive_a_backup_that_is_older()
            throws Exception {
        var random = new Random(8);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 6; i++) {
                anyConsentStep(random);
            }
            var made = backups.make(project, Why.ASKED, NOW.plus(Duration.ofMinutes(round)));
            for (int i = 0; i < 6; i++) {
                anyConsentStep(random);
            }
            backups.noteRestrictions(project);
            var now = Project.await(project.read(Reach::ofAll));
            var target = folder.resolve("round " + round + ".kenning");
            backups.restore(made.file(), target, NARROWING);
            try (var restored = Project.open(target, Access.WRITE)) {
                assertSeesNoMore(restored, now, round);
                while (Project.await(restored.undo()).isPresent()) {
                    assertSeesNoMore(restored, now, round);
                }
                while (Project.await(restored.redo()).isPresent()) {
                    assertSeesNoMore(restored, now, round);
                }
            }
        }
    }

    private void assertSeesNoMore(Project restored, Reach now, int round) throws Exception {
        assertThat(Project.await(restored.read(Reach::ofAll)).goesBeyond(now))
                .as("round %d", round)
                .isFalse();
        var erased =
                Project.await(project.<java.util.Set<String>>read(r -> Erasures.marks(r).keySet()));
        assertThat(Project.await(restored.read(r -> Restrictions.guids(r, Table.STORY))).values())
                .as("round %d", round)
                .doesNotContainAnyElementsOf(erased);
        assertThat(Project.await(restored.read(Checkup::run))).isEmpty();
    }

    private void anyConsentStep(Random random) throws Exception {
        Project.await(
                project.edit(
                        Label.of("step"),
                        tx -> {
                            var stories =
                                    tx.list(
                                            "SELECT id FROM story",
                                            row -> new Story.Id(row.number("id")));
                            if (stories.size() < 4) {
                                return Fresh.story(tx, voice(tx), null);
                            }
                            var story = stories.get(random.nextInt(stories.size()));
                            var teller = Tellers.list(tx).get(random.nextInt(4)).id();
                            switch (random.nextInt(13)) {
                                case 0 -> erase(tx, story);
                                case 1, 2, 3, 4 -> Stories.setHeld(tx, story, random.nextBoolean());
                                case 5, 6, 7, 8 ->
                                        Consents.add(tx, story, any(random), null, "said");
                                default -> Consents.add(tx, teller, any(random), null, "said");
                            }
                            return story;
                        }));
    }

    private static void erase(Tx tx, Story.Id story) throws Refusal {
        var guid =
                tx.first(
                                "SELECT guid FROM story WHERE id = ?",
                                row -> row.text("guid"),
                                story.value())
                        .orElseThrow();
        tx.update("DELETE FROM story WHERE id = ?", story.value());
        Erasures.mark(tx, UUID.fromString(guid), "story", VagueDate.parse("2026"), "words");
    }

    private static Voice.Id voice(Tx tx) throws Refusal {
        var voices = Voices.list(tx);
        return voices.isEmpty()
                ? Voices.add(tx, "young", VoiceFamily.COMMUNITY)
                : voices.getFirst().id();
    }

    private static Permission any(Random random) {
        var uses = EnumSet.noneOf(Use.class);
        for (var use : Use.values()) {
            if (random.nextBoolean()) {
                uses.add(use);
            }
        }
        return new Permission(uses, Wording.values()[random.nextInt(Wording.values().length)]);
    }

    @Test
    void an_older_state_of_a_project_never_widens_the_ledger() throws Exception {
        var random = new Random(3);
        for (int i = 0; i < 8; i++) {
            anyConsentStep(random);
        }
        var made = backups.make(project, Why.ASKED, NOW);
        var story = Project.await(project.read(Stories::list)).stream().findFirst();
        Project.await(
                project.edit(
                        Label.of("hold"),
                        tx -> {
                            story.ifPresent(s -> Stories.setHeld(tx, s.id(), true));
                            return true;
                        }));
        backups.noteRestrictions(project);
        var strict = RestrictionsFile.read(backups.folder(guid));
        project.close();
        Files.copy(made.file(), file, StandardCopyOption.REPLACE_EXISTING);
        project = Project.open(file, Access.WRITE);
        backups.noteRestrictions(project);
        assertThat(RestrictionsFile.read(backups.folder(guid)).held()).containsAll(strict.held());
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void refuses(String key, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
