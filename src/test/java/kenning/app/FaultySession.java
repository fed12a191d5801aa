package kenning.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import kenning.model.Refusal;
import kenning.settings.SettingsFile;
import kenning.store.Label;
import kenning.store.Project;
import kenning.ui.kit.OnFx;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// A process in which everything goes wrong that can: failures of every kind, each with the words
/// of a story in its message and in those of its causes, in an edit, a question, a job, a listener,
/// on the thread that draws, on a thread of nobody's, and every refusal there is. It says how many
/// kinds those were: the one that `WordlessLogTest` starts.
final class FaultySession {
    private static final Pattern KEY =
            Pattern.compile("(?:Refusal\\.of\\(|new Refusal\\([^\"]*?)\\s*\"([a-zA-Z.]+)\"");

    private final String word;
    private int kinds;

    private FaultySession(String word) {
        this.word = word;
    }

    /// @param args the project, the word that must not be seen again, the sources
    public static void main(String[] args) throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var session = new FaultySession(args[1]);
        try {
            session.work(Path.of(args[0]), Path.of(args[2]));
            System.exit(0);
        } finally {
            // The thread that draws would stay.
            Runtime.getRuntime().halt(1);
        }
    }

    private List<Function<String, Throwable>> failures() {
        return List.of(
                IllegalArgumentException::new,
                IllegalStateException::new,
                IndexOutOfBoundsException::new,
                NullPointerException::new,
                ClassCastException::new,
                NumberFormatException::new,
                DateTimeException::new,
                UnsupportedOperationException::new,
                ArithmeticException::new,
                NoSuchElementException::new,
                ConcurrentModificationException::new,
                CancellationException::new,
                SecurityException::new,
                AssertionError::new,
                StackOverflowError::new,
                OutOfMemoryError::new,
                LinkageError::new,
                text -> new UncheckedIOException(text, new IOException(text)),
                text -> new CompletionException(text, new RuntimeException(text)),
                text -> suppressing(new RuntimeException(text), new IOException(text)));
    }

    private static Throwable suppressing(Throwable failure, Throwable other) {
        failure.addSuppressed(other);
        return failure;
    }

    private void work(Path file, Path sources) throws Exception {
        var settings = SettingsFile.usual(System.getenv(), System.getProperties());
        LogFile.beside(settings).begin();
        try (var desk = new BenchDesk(settings.getParent())) {
            var bench = desk.bench();
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, failure) -> Platform.runLater(() -> bench.failed(failure)));
            OnFx.run(() ->
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((thread, failure) ->
                                    Platform.runLater(() -> bench.failed(failure))));
            desk.open(file);
            desk.settle();
            var project = OnFx.call(() -> bench.open().orElseThrow().project());
            for (var failure : failures()) {
                everywhere(bench, project, failure);
            }
            refusals(bench, sources);
            byLibraries();
            desk.settle();
        }
        System.out.println("kinds of errors: " + kinds);
    }

    private void everywhere(Workbench bench, Project project, Function<String, Throwable> failure)
            throws Exception {
        heard(bench, project.edit(Label.of(word), tx -> thrown(failure)));
        heard(bench, project.read(reading -> thrown(failure)));
        heard(bench, OnFx.call(() -> bench.jobs().run(word, progress -> thrown(failure)).result()));
        try (var _ = project.onChange(change -> thrown(failure))) {
            heard(bench, project.undo());
            heard(bench, project.redo());
        }
        Platform.runLater(() -> thrown(failure));
        var ended = new CountDownLatch(1);
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        thrown(failure);
                    } finally {
                        ended.countDown();
                    }
                });
        ended.await(10, TimeUnit.SECONDS);
        kinds += 6;
    }

    private static void heard(Workbench bench, java.util.concurrent.CompletableFuture<?> result) {
        try {
            result.join();
        } catch (CompletionException | CancellationException e) {
            OnFx.run(() -> bench.failed(e));
            if (e.getCause() != null) {
                OnFx.run(() -> bench.failed(e.getCause()));
            }
        }
    }

    private Object thrown(Function<String, Throwable> failure) {
        return sneaky(failure.apply("she said " + word + " and more"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Object sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    /// Every refusal that the sources know, filled with the word.
    private void refusals(Workbench bench, Path sources) throws Exception {
        var keys = new ArrayList<String>();
        try (var all = Files.walk(sources)) {
            for (var source : all.filter(p -> p.toString().endsWith(".java")).toList()) {
                var found = KEY.matcher(Files.readString(source));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        for (var key : keys.stream().distinct().toList()) {
            var refusal = Refusal.of(key, word, word, word, word, word);
            refusal.initCause(new IOException(word));
            try {
                OnFx.run(() -> bench.failed(refusal));
            } catch (CompletionException wantsNumbers) {
                OnFx.run(() -> bench.failed(Refusal.of(key, 1, 1, 1, 1, 1)));
            }
            kinds++;
        }
    }

    /// As the libraries under the window do it, with their own loggers.
    private void byLibraries() {
        LoggerFactory.getLogger("library").error("failed", new IllegalStateException(word));
        java.util.logging.Logger.getLogger("another")
                .log(
                        java.util.logging.Level.WARNING,
                        "failed",
                        new IllegalStateException("x", new IOException(word)));
        OnFx.run(() -> {
            var source = new SimpleStringProperty("");
            var bound = new SimpleStringProperty();
            bound.bind(
                    javafx.beans.binding.Bindings.createStringBinding(
                            () -> {
                                throw new IllegalStateException(word);
                            },
                            source));
            bound.get();
        });
        kinds += 3;
    }
}
