package kenning.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import kenning.model.Coding;
import kenning.model.TextRange;
import kenning.proof.Layer;
import kenning.settings.DataFolder;
import kenning.settings.SettingsFile;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.ui.kit.OnFx;

/// A process in which somebody works in the real window: opens a project, codes passages one after
/// the other, recodes thousands at once, undoes and closes. It says how long the window ever stood
/// still, which thread draws, and who may read its files: the one that `QuietWindowTest` traces.
final class WindowSession {
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean watching = true;

    private WindowSession() {}

    /// @param args the project, the steering file, and how many passages are coded
    public static void main(String[] args) throws Exception {
        new WindowSession()
                .work(
                        Path.of(args[0]),
                        Layer.steeredBy(Path.of(args[1])),
                        Integer.parseInt(args[2]));
        System.exit(0);
    }

    private void work(Path file, Layer layer, int passages) throws Exception {
        var settings = SettingsFile.usual(System.getenv(), System.getProperties());
        LogFile.beside(settings).begin();
        DataFolder.make(DataFolder.usual(System.getenv(), System.getProperties()));
        try (var desk = new BenchDesk(settings.getParent())) {
            say(
                    "fx",
                    OnFx.call(() ->
                            Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName()));
            var shown = desk.open(file);
            desk.indexed();
            desk.settle();
            org.slf4j.LoggerFactory.getLogger(WindowSession.class).error("a line of the log");
            watch();
            longest.set(0);
            TimeUnit.SECONDS.sleep(3);
            say("idle", longest.getAndSet(0) / 1_000);
            layer.slow(10_000);
            var random = new Random(3);
            say("begin", "coding");
            for (int i = 0; i < passages; i++) {
                int from = random.nextInt(shown.length() - 400);
                desk.code(new TextRange(from, from + 100 + random.nextInt(200)), 1);
            }
            recode(OnFx.call(() -> desk.bench().open().orElseThrow().project()));
            desk.settle();
            OnFx.run(desk.bench()::undo);
            desk.settle();
            say("busy", longest.get() / 1_000);
            say("flushes", layer.flushes());
            modes(file.getParent());
            modes(settings.getParent());
            modes(DataFolder.usual(System.getenv(), System.getProperties()));
            layer.slow(0);
        }
        watching = false;
        say("end", "closed");
    }

    /// As the codebook does it: on the FX thread, without waiting.
    private static void recode(Project project) throws Exception {
        var done = new CompletableFuture<Integer>();
        OnFx.run(() -> {
            var _ =
                    project.edit(
                                    Label.of("recode"),
                                    tx -> {
                                        var codes = Codes.list(tx);
                                        var all =
                                                Codings.carrying(
                                                        tx, Codes.named(tx, "Aa many").id());
                                        Codings.recode(
                                                tx,
                                                all.stream().map(Coding::id).toList(),
                                                codes.getLast().id());
                                        return all.size();
                                    })
                            .whenComplete((number, failure) -> {
                                if (failure == null) {
                                    done.complete(number);
                                } else {
                                    done.completeExceptionally(failure);
                                }
                            });
        });
        say("recoded", done.get());
    }

    /// Asks the FX thread again and again for a sign of life.
    private void watch() {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (watching) {
                        var answered = new CompletableFuture<Long>();
                        long asked = System.nanoTime();
                        Platform.runLater(() -> answered.complete(System.nanoTime()));
                        long took = (answered.join() - asked) / 1_000;
                        longest.accumulateAndGet(took, Math::max);
                        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
                    }
                });
    }

    /// What may be done with a folder and all that is in it, and by whom.
    private static void modes(Path folder) throws Exception {
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                var mode =
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
                say("mode", mode + " " + path);
            }
        }
    }

    private static void say(String what, Object value) {
        System.out.println("[" + what + "] " + value);
    }
}
