package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kenning.model.Noticing;
import kenning.store.Access;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A project that another program changes while it is open: each of the five ways is noticed before
/// anything else is written, nothing is written over, the work goes on in a file that has it, and a
/// sentence says so (reliability R15).
@Tag("ui")
class UnderneathJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;
    private Path file;
    private Path theirs;

    @BeforeEach
    void work() throws Exception {
        window = BenchWindow.withExample(folder);
        file = window.project().path();
        theirs = Files.createDirectory(folder.resolve("theirs")).resolve("theirs.kenning");
        OnFx.run(() -> window.bench.open().orElseThrow().spare().now());
        window.settle();
        Files.copy(spares().getFirst(), theirs);
        try (var project = Project.open(theirs, Access.WRITE)) {
            note(project, "theirs");
        }
        note(window.project(), "mine");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static void note(Project project, String line) throws Exception {
        Project.await(project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
    }

    private List<Path> spares() throws Exception {
        var folder = window.settings.path().resolveSibling("data").resolve("spare");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for long enough").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String openName() {
        return OnFx.call(() ->
                window.bench
                        .open()
                        .map(opened -> opened.project().path().getFileName().toString())
                        .orElse(""));
    }

    /// What another program does to the file.
    enum Way {
        REPLACED_BY_RENAMING {
            @Override
            void to(Path file, Path theirs) throws Exception {
                Files.move(theirs, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        DELETED {
            @Override
            void to(Path file, Path theirs) throws Exception {
                Files.delete(file);
            }
        },
        MOVED {
            @Override
            void to(Path file, Path theirs) throws Exception {
                Files.move(file, file.resolveSibling("moved.kenning"));
            }
        },
        OVERWRITTEN_IN_PLACE {
            @Override
            void to(Path file, Path theirs) throws Exception {
                var command = List.of("sh", "-c", "cat '%s' > '%s'".formatted(theirs, file));
                assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
            }
        };

        abstract void to(Path file, Path theirs) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void it_is_noticed_before_the_next_change_and_the_work_goes_on_in_a_kept_file(Way way)
            throws Exception {
        OnFx.run(() -> window.bench.open().orElseThrow().spare().now());
        window.settle();
        var bytes = Files.readAllBytes(theirs);
        way.to(file, theirs);
        OnFx.run(() -> window.bench.undo());
        await(() -> openName().startsWith("alongside (kept "));
        window.settle();
        assertThat(window.notice()).contains("by another program while it was open", "kept in");
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains("mine");
        note(window.project(), "and on");
        switch (way) {
            case REPLACED_BY_RENAMING, OVERWRITTEN_IN_PLACE ->
                    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
            case DELETED, MOVED -> assertThat(file).doesNotExist();
        }
        assertThat(window.files())
                .noneMatch(name -> name.endsWith("-journal") && name.startsWith("alongside.k"));
    }

    /// What was done since the last rest is not in any file any more, and this is said.
    @Test
    void what_was_overwritten_is_kept_as_it_stood_at_the_last_rest_and_the_time_is_said()
            throws Exception {
        OnFx.run(() -> window.bench.open().orElseThrow().spare().now());
        window.settle();
        note(window.project(), "after the last rest");
        Way.OVERWRITTEN_IN_PLACE.to(file, theirs);
        OnFx.run(() -> window.bench.undo());
        await(() -> openName().startsWith("alongside (kept "));
        window.settle();
        assertThat(window.notice())
                .contains("How the project stood at ", "what was done after that is lost");
        assertThat(window.ask(Noticings::list))
                .extracting(Noticing::line)
                .contains("mine")
                .doesNotContain("after the last rest");
    }

    /// Zeros of the same length, as a disk that fails leaves them.
    @Test
    void what_was_wiped_is_noticed_although_nobody_edits() throws Exception {
        OnFx.run(() -> window.bench.open().orElseThrow().spare().now());
        window.settle();
        long length = Files.size(file);
        var command =
                List.of(
                        "dd",
                        "if=/dev/zero",
                        "of=" + file,
                        "bs=" + length,
                        "count=1",
                        "conv=notrunc",
                        "status=none");
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        await(() -> openName().startsWith("alongside (kept "));
        window.settle();
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains("mine");
    }

    @Test
    void a_copy_that_a_service_puts_beside_it_is_said_while_it_is_open() throws Exception {
        var copy = file.resolveSibling("alongside (Bo's conflicted copy 2026-11-25).kenning");
        Files.move(theirs, copy);
        await(() -> window.notice().contains("two people changed it at once"));
        assertThat(window.notice()).contains(copy.getFileName().toString());
        note(window.project(), "and on");
        assertThat(window.ask(Noticings::list))
                .extracting(Noticing::line)
                .contains("mine", "and on");
    }

    @Test
    void at_close_the_work_of_a_session_that_was_replaced_is_kept_too() throws Exception {
        Way.REPLACED_BY_RENAMING.to(file, theirs);
        OnFx.run(() -> window.bench.closeProject());
        await(() -> window.notice().contains("kept in"));
        window.settle();
        var kept =
                window.files().stream()
                        .filter(name -> name.startsWith("alongside (kept "))
                        .toList();
        assertThat(kept).hasSize(1);
        try (var project = Project.open(window.folder.resolve(kept.getFirst()), Access.READ)) {
            assertThat(Project.await(project.read(Noticings::list)))
                    .extracting(Noticing::line)
                    .contains("mine");
        }
    }

    @Test
    void the_spare_copy_goes_when_the_project_is_closed() throws Exception {
        assertThat(spares()).hasSize(1);
        OnFx.run(() -> window.bench.closeProject());
        window.settle();
        await(() -> {
            try {
                return spares().isEmpty();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(window.files()).containsExactly("alongside.kenning");
    }
}
