package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.store.Access;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Checkup;
import kenning.store.IntactBackup;
import kenning.store.Label;
import kenning.store.LostRows;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Table;
import kenning.store.Tellers;
import kenning.store.WholeCopy;
import kenning.sync.Meeting.Verdict;
import kenning.task.Progress;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Emptiness never wins (reliability R16): a file that is empty, cut off, missing, or holds less
/// than it should is refused wherever it could take the place of a whole one, and nothing is made
/// or replaced.
class EmptinessNeverWinsTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:05:00Z");
    private static final Label STORY = Label.of("story");

    @TempDir static Path templates;
    private static Path template;
    @TempDir Path folder;

    /// What became of a file.
    private enum Spoilt {
        EMPTY {
            @Override
            void make(Path file) throws Exception {
                Files.write(file, new byte[0]);
            }
        },
        ONE_BYTE {
            @Override
            void make(Path file) throws Exception {
                cut(file, 1);
            }
        },
        HEADER_ONLY {
            @Override
            void make(Path file) throws Exception {
                cut(file, 100);
            }
        },
        FIRST_PAGE_ONLY {
            @Override
            void make(Path file) throws Exception {
                cut(file, 4096);
            }
        },
        HALF {
            @Override
            void make(Path file) throws Exception {
                cut(file, (int) (Files.size(file) / 2));
            }
        },
        WITHOUT_ITS_LAST_PAGE {
            @Override
            void make(Path file) throws Exception {
                cut(file, (int) Files.size(file) - 4096);
            }
        },
        MISSING {
            @Override
            void make(Path file) throws Exception {
                Files.delete(file);
            }
        },
        FEWER_ROWS {
            @Override
            void make(Path file) throws Exception {
                try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = db.createStatement()) {
                    statement.execute("PRAGMA foreign_keys = ON");
                    statement.executeUpdate("DELETE FROM story WHERE id > 1");
                }
            }
        },
        NO_ROWS {
            @Override
            void make(Path file) throws Exception {
                try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = db.createStatement()) {
                    statement.execute("PRAGMA foreign_keys = ON");
                    for (var table : List.of("story", "journal_entry", "journal_step")) {
                        statement.executeUpdate("DELETE FROM " + table);
                    }
                }
            }
        };

        abstract void make(Path file) throws Exception;

        /// Whether it still is a project by itself, so that only what is known of it tells that it
        /// is not whole.
        boolean opens() {
            return this == FEWER_ROWS || this == NO_ROWS;
        }

        private static void cut(Path file, int length) throws Exception {
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        }
    }

    @BeforeAll
    static void makeOnce() throws Exception {
        template = templates.resolve("template.kenning");
        try (var project = Project.create(template)) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                Project.await(
                        project.edit(
                                STORY,
                                tx -> {
                                    var words = "Nobody came back to her. ".repeat(400 + number);
                                    var bytes = words.getBytes(StandardCharsets.UTF_8);
                                    return Stories.add(
                                            tx,
                                            new IncomingStory(
                                                    "Story " + number,
                                                    new Original("a.txt", "txt", "UTF-8", bytes),
                                                    List.of(new IncomingTurn(null, null, words)),
                                                    0),
                                            StoryFacts.of(
                                                    Tellers.add(tx, null, null, null), null, null));
                                }));
            }
        }
    }

    private interface Act {
        void on(Spoilt spoilt, Path folder) throws Exception;
    }

    private Stream<DynamicTest> each(Act act) {
        return Arrays.stream(Spoilt.values())
                .map(spoilt ->
                        DynamicTest.dynamicTest(
                                spoilt.name(),
                                () ->
                                        act.on(
                                                spoilt,
                                                Files.createDirectories(
                                                        folder.resolve(spoilt.name())))));
    }

    private static Path project(Path folder) throws Exception {
        return Files.copy(template, folder.resolve("ours.kenning"));
    }

    private static void refuses(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.kind())
                                        .isIn(Refusal.Kind.DAMAGED, Refusal.Kind.CANNOT_OPEN));
    }

    /// Each file with its bytes.
    private static TreeMap<String, String> all(Path folder) throws Exception {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private static List<String> titles(Path file) throws Exception {
        WholeCopy.verify(file);
        try (var project = Project.open(file, Access.READ)) {
            return Project.await(project.read(Stories::list)).stream()
                    .map(summary -> summary.story().title())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> when_it_is_opened_nothing_is_made_of_it() {
        return each((spoilt, place) -> {
            var file = project(place);
            var backups = new Backups(place.resolve("data"));
            backups.make(file, Why.CLOSE, NOW);
            spoilt.make(file);
            var before = all(place);
            if (spoilt.opens()) {
                assertEachStoryThatWentIsNamedAndKept(file, backups);
            } else {
                for (var access : Access.values()) {
                    refuses(() -> Project.open(file, access));
                }
            }
            assertThat(all(place)).isEqualTo(before);
        });
    }

    /// It is a project, and nobody may be kept from their stories. That it was not Kenning that
    /// took them out is told by the digests that stayed, and by the last backup.
    private static void assertEachStoryThatWentIsNamedAndKept(Path file, Backups backups)
            throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            var there =
                    Project.await(project.read(Stories::list)).stream()
                            .map(StorySummary::id)
                            .collect(Collectors.toSet());
            var gone =
                    Checkup.ofStories(project, Progress.NONE).stream()
                            .map(finding -> finding.about().orElseThrow().id())
                            .collect(Collectors.toSet());
            assertThat(gone).hasSize(5 - there.size());
            assertThat(there).doesNotContainAnyElementsOf(gone);
            var lost = LostRows.since(backups, project).orElseThrow();
            assertThat(lost.rows()).containsEntry(Table.STORY, (long) gone.size());
            var guid = Project.await(project.read(ProjectGuid::of));
            assertThat(IntactBackup.find(backups, guid, Set.copyOf(gone), Progress.NONE))
                    .hasValueSatisfying(intact -> assertThat(intact.stories()).isEqualTo(gone));
        }
    }

    @Test
    void what_people_take_out_in_kenning_is_not_missed() throws Exception {
        var file = project(folder);
        var backups = new Backups(folder.resolve("data"));
        backups.make(file, Why.CLOSE, NOW);
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(LostRows.since(backups, project)).isEmpty();
            Project.await(
                    project.edit(
                            Label.of("remove"),
                            tx -> {
                                Stories.remove(tx, Stories.named(tx, "Story 1", false).id());
                                return true;
                            }));
            assertThat(LostRows.since(backups, project)).isEmpty();
            assertThat(Checkup.ofStories(project, Progress.NONE)).isEmpty();
            backups.make(project, Why.CLOSE, NOW.plusSeconds(60));
            Project.await(project.undo());
            assertThat(LostRows.since(backups, project)).isEmpty();
            Project.await(project.redo());
            assertThat(LostRows.since(backups, project)).isEmpty();
        }
        try (var project = Project.open(file, Access.READ)) {
            assertThat(LostRows.since(backups, project)).isEmpty();
        }
    }

    @Test
    void another_laptops_work_that_is_as_far_is_no_loss() throws Exception {
        var backups = new Backups(folder.resolve("data"));
        var mine = project(folder);
        var theirs = Files.copy(template, folder.resolve("theirs.kenning"));
        for (var file : List.of(mine, theirs)) {
            try (var project = Project.open(file, Access.WRITE)) {
                Project.await(
                        project.edit(
                                STORY,
                                tx -> {
                                    if (file.equals(theirs)) {
                                        Stories.remove(
                                                tx, Stories.named(tx, "Story 1", false).id());
                                    } else {
                                        Stories.rename(
                                                tx,
                                                Stories.named(tx, "Story 1", false).id(),
                                                "Another");
                                    }
                                    return true;
                                }));
            }
        }
        backups.make(mine, Why.CLOSE, NOW);
        try (var project = Project.open(theirs, Access.READ)) {
            assertThat(backups.behind(project)).as("as far").isZero();
            assertThat(LostRows.since(backups, project)).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_new_project_never_takes_its_place() {
        return each((spoilt, place) -> {
            var file = project(place);
            spoilt.make(file);
            if (spoilt == Spoilt.MISSING) {
                return;
            }
            var before = all(place);
            assertThatThrownBy(() -> Project.create(file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("store.exists"));
            assertThat(all(place)).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_backup_that_became_so_is_never_restored_nor_counted_as_good() {
        return each((spoilt, place) -> {
            var backups = new Backups(place.resolve("data"));
            var made = backups.make(project(place), Why.CLOSE, NOW);
            spoilt.make(made.file());
            var before = all(place);
            refuses(() ->
                    backups.restore(made.file(), place.resolve("new.kenning"), Label.of("x")));
            refuses(() -> Backups.requireGood(made.file()));
            assertThat(all(place)).isEqualTo(before);
            if (spoilt != Spoilt.MISSING) {
                assertThat(backups.verify(made).good()).isFalse();
            }
            var guid = ProjectGuid.of(place.resolve("ours.kenning"));
            assertThat(backups.newestGood(guid)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> no_backup_is_made_of_it_and_none_that_is_whole_goes() {
        return each((spoilt, place) -> {
            var file = project(place);
            var backups = new Backups(place.resolve("data"));
            var whole = backups.make(file, Why.CLOSE, NOW);
            spoilt.make(file);
            var before = all(place.resolve("data"));
            if (spoilt.opens()) {
                backups.make(file, Why.CLOSE, NOW.plusSeconds(60));
                assertThat(backups.list(whole.manifest().guid())).contains(whole);
            } else {
                refuses(() -> backups.make(file, Why.CLOSE, NOW.plusSeconds(60)));
                assertThat(all(place.resolve("data"))).isEqualTo(before);
            }
            assertThat(titles(whole.file())).hasSize(5);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_copy_of_it_never_replaces_a_whole_one() {
        return each((spoilt, place) -> {
            var file = project(place);
            var copy = Files.copy(template, place.resolve("copy.kenning"));
            spoilt.make(file);
            if (spoilt.opens()) {
                return;
            }
            var before = all(place);
            refuses(() -> WholeCopy.over(file, copy));
            refuses(() -> WholeCopy.of(file, place.resolve("new.kenning")));
            assertThat(all(place)).isEqualTo(before);
        });
    }

    /// A folder that is kept in step, in which a project lies that is worked on here.
    private record Kept(Laptop anna, Path shared, LivePlace live) {
        static Kept in(Path place) throws Exception {
            var anna = new Laptop("anna", place, place.resolve("Dropbox"));
            var shared = Files.copy(template, anna.file("Our stories.kenning"));
            return new Kept(anna, shared, anna.arrive(shared));
        }
    }

    @TestFactory
    Stream<DynamicTest> what_lies_elsewhere_never_replaces_what_is_worked_on_here() {
        return each((spoilt, place) -> {
            var kept = Kept.in(place);
            spoilt.make(kept.shared());
            var before = all(place);
            var met = kept.anna().meet(kept.shared());
            assertThat(met.verdict())
                    .isIn(Verdict.UNREADABLE, Verdict.SMALLER, Verdict.GONE, Verdict.GO);
            refuses(() -> kept.anna().ferry.take(met));
            assertThat(all(place)).isEqualTo(before);
            assertThat(titles(kept.live().file())).hasSize(5);
        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_worked_on_here_is_never_put_over_a_whole_one() {
        return each((spoilt, place) -> {
            var kept = Kept.in(place);
            spoilt.make(kept.live().file());
            var before = Files.readAllBytes(kept.shared());
            refuses(() -> kept.anna().ferry.publishClosed(kept.live(), Progress.NONE));
            assertThat(kept.shared()).hasBinaryContent(before);
            assertThat(titles(kept.shared())).hasSize(5);
            assertThat(Laptop.names(kept.anna().synced)).containsExactly("Our stories.kenning");
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_taken_that_is_no_project_the_first_time() {
        return each((spoilt, place) -> {
            var anna = new Laptop("anna", place, place.resolve("Dropbox"));
            var shared = Files.copy(template, anna.file("Our stories.kenning"));
            spoilt.make(shared);
            if (spoilt.opens()) {
                return;
            }
            var before = all(place);
            refuses(() -> anna.meet(shared));
            assertThat(all(place)).isEqualTo(before);
        });
    }
}
