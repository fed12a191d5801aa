package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kenning.model.Noticing;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many may ask and edit at once; what fails leaves nothing behind.
class ProjectTest {
    private static final int THREADS = 8;
    private static final int EACH = 40;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("shared.kenning");
    }

    @Test
    void editsAndWhatIsLookedAtGoBeforeQuestionsThatWait() throws Exception {
        try (var project = Project.create(file)) {
            var order = Collections.synchronizedList(new ArrayList<String>());
            var goOn = new CompletableFuture<Boolean>();
            var begun = new CompletableFuture<Boolean>();
            var slow =
                    project.read(reading -> {
                        begun.complete(true);
                        return goOn.join();
                    });
            begun.join();
            var waits = project.read(reading -> order.add("question"));
            var soon = project.readSoon(reading -> order.add("looked at"));
            var edit = project.edit(Label.of("edit"), tx -> order.add("edit"));
            goOn.complete(true);
            CompletableFuture.allOf(slow, waits, soon, edit).join();
            assertThat(order).containsExactly("looked at", "edit", "question");
        }
    }

    @Test
    void manyThreadsEditAndAskAtOnceAndListenersHearInOrder() throws Exception {
        try (var project = Project.create(file);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var heard = Collections.synchronizedList(new ArrayList<String>());
            try (var listening = project.onChange(change -> heard.add(change.label()))) {
                var work =
                        IntStream.range(0, THREADS)
                                .mapToObj(t ->
                                        CompletableFuture.runAsync(
                                                () -> editAndAsk(project, t), threads))
                                .toList();
                work.forEach(CompletableFuture::join);
                assertThat(listening).isNotNull();
            }
            var steps =
                    Project.await(project.history(THREADS * EACH + 1)).reversed().stream()
                            .map(Step::label)
                            .toList();
            assertThat(heard).hasSize(THREADS * EACH).isEqualTo(steps);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        try (var again = Project.open(file, Access.READ)) {
            assertThat(lines(again)).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        }
    }

    /// Each thread reads its own writes, and sees its edits in the order in which it made them.
    private static void editAndAsk(Project project, int thread) {
        for (int i = 0; i < EACH; i++) {
            var line = thread + "/" + i;
            var made = project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null));
            var seen = project.read(Noticings::list).join().stream().map(Noticing::line).toList();
            assertThat(seen).contains(line);
            assertThat(made).isDone();
        }
    }

    @Test
    void aFailingEditLeavesNothingBehindAlsoWhenItThrowsAnError() throws Exception {
        try (var project = Project.create(file)) {
            notice(project, "first");
            var before = State.of(project);
            for (var failure :
                    List.of(
                            new IllegalStateException("no"),
                            new StackOverflowError("no"),
                            new OutOfMemoryError("no"),
                            new AssertionError("no"))) {
                var failing =
                        project.edit(
                                Label.of("fails"),
                                tx -> {
                                    Noticings.add(tx, "half", "", "", null);
                                    Codes.add(tx, "half");
                                    return sneak(failure);
                                });
                assertThatThrownBy(failing::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCause(failure);
                assertThat(State.of(project)).isEqualTo(before);
            }
            assertThat(Project.await(project.history(9))).hasSize(1);
            notice(project, "second");
            assertThat(lines(project)).containsExactlyInAnyOrder("first", "second");
        }
    }

    private static boolean sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void anEditThatBreaksARuleOfTheTablesLeavesNothingBehind() throws Exception {
        try (var project = Project.create(file)) {
            var failing =
                    project.edit(
                            Label.of("fails"),
                            tx -> {
                                Noticings.add(tx, "half", "", "", null);
                                return tx.insert(
                                        "INSERT INTO note(guid, story_id, text, made_at) VALUES('g', 99, 't', 'm')");
                            });
            assertThatThrownBy(failing::join).isInstanceOf(CompletionException.class);
            assertThat(lines(project)).isEmpty();
            notice(project, "still works");
        }
    }

    @Test
    void aFailingListenerNeitherFailsTheEditNorDeafensTheOthers() throws Exception {
        var unhandled = new AtomicReference<Throwable>();
        var usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> unhandled.set(failure));
        try (var project = Project.create(file)) {
            var heard = new ArrayList<String>();
            var first =
                    project.onChange(change -> {
                        throw new IllegalStateException("deaf");
                    });
            var second = project.onChange(change -> heard.add(change.label()));
            notice(project, "told");
            assertThat(heard).containsExactly("told");
            assertThat(unhandled.get()).hasMessage("deaf");
            first.close();
            second.close();
            notice(project, "told to nobody");
            assertThat(heard).hasSize(1);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    @Test
    void afterClosingEveryQuestionIsRefusedAndClosingAgainDoesNothing() throws Exception {
        var project = Project.create(file);
        project.close();
        project.close();
        assertThatThrownBy(() -> lines(project))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.closed");
        Project.open(file, Access.WRITE).close();
    }

    @Test
    void aProjectWithoutItsOwnRowIsDamaged() throws Exception {
        Project.create(file).close();
        alter("DELETE FROM meta");
        assertThatThrownBy(() -> Project.open(file, Access.WRITE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.damaged");
        assertThat(listing()).containsExactly("shared.kenning");
    }

    @Test
    void aProjectThatCannotBeReadAfterAllIsLetGoOf() throws Exception {
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            Label.of("teller"),
                            tx -> {
                                var teller = Tellers.add(tx, null, null, null);
                                Consents.add(
                                        tx, teller, kenning.model.Permission.TEAM_ONLY, null, "");
                                return true;
                            }));
        }
        alter("UPDATE consent SET given = 'long ago'");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Project.open(file, Access.WRITE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DAMAGED));
            assertThat(listing()).containsExactly("shared.kenning");
        }
    }

    @Test
    void aNewProjectThatCannotBeMadeLeavesNothingBehind() throws Exception {
        var name = "n".repeat(240) + ".kenning";
        assertThatThrownBy(() -> Project.create(folder.resolve(name))).isInstanceOf(Refusal.class);
        assertThat(listing()).isEmpty();
    }

    private void alter(String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute(sql);
        }
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void notice(Project project, String line) throws Exception {
        Project.await(project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
    }

    private static List<String> lines(Project project) throws Exception {
        return Project.await(project.read(Noticings::list)).stream().map(Noticing::line).toList();
    }
}
