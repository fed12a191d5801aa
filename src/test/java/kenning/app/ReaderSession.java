package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kenning.store.Checkup;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;

/// A process in which somebody who may not write a project's place opens it in the real window,
/// looks at every screen, writes a report and works on a copy elsewhere: the one that
/// `ReadOnlyPlaceTest` starts as another person.
final class ReaderSession {
    private ReaderSession() {}

    /// @param args the project, and a folder that this person may write
    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        var own = Path.of(args[1]);
        say("may write", Files.isWritable(file) || Files.isWritable(file.getParent()) ? 1 : 0);
        int code = 1;
        try (var window = BenchWindow.atStart(own)) {
            work(window, file, own);
            code = 0;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
        }
        System.exit(code);
    }

    private static void work(BenchWindow window, Path file, Path own) throws Exception {
        long asked = System.nanoTime();
        OnFx.run(() -> window.bench.open(file));
        await(() -> OnFx.call(() -> window.bench.open().isPresent()));
        say("opened", (System.nanoTime() - asked) / 1_000_000);
        window.settle();
        say("writable", window.project().writable() ? 1 : 0);
        say("line", window.shows("read-only") ? window.text("read-only-sentence") : "");
        say("findings", window.ask(Checkup::run).size());
        window.openStory();
        OnFx.run(() -> window.bench.open().orElseThrow().search().search("swings"));
        for (var screen : Screen.values()) {
            OnFx.run(() -> window.bench.moves().show(screen));
            window.settle();
            say("screen", screen + " " + window.notice());
        }
        window.answers.report = Optional.of(own.resolve("update.docx"));
        window.click("rail-reports");
        window.click("report-write");
        await(() -> Files.exists(own.resolve("update.docx")));
        window.settle();
        say("report", Files.size(own.resolve("update.docx")));
        window.answers.newProject = Optional.of(own.resolve("copy.kenning"));
        window.click("read-only-copy");
        await(() ->
                OnFx.call(() ->
                        window.bench
                                .open()
                                .map(opened -> opened.project().writable())
                                .orElse(false)));
        window.settle();
        window.project()
                .edit(Label.of("x"), tx -> Noticings.add(tx, "in the copy", "", "", null))
                .join();
        say("copy", window.ask(Noticings::list).size());
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for long enough");
            }
            Thread.onSpinWait();
        }
    }

    private static void say(String what, Object value) {
        System.out.println("[" + what + "] " + value);
    }
}
