package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.sync.ConflictCopies;
import kenning.task.FolderWatch;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// Looks beside an open project for copies that a service made because two people changed it at
/// once: when it is opened, and whenever something new appears there. On the FX thread, but for
/// what looks at files.
final class BesideWatch implements AutoCloseable {
    private final Path shared;
    private final Consumer<List<String>> said;
    private final Consumer<Throwable> failed;
    private final Set<String> known = new HashSet<>();
    private volatile Set<String> before = Set.of();
    private @Nullable FolderWatch watch;
    private boolean closed;

    /// What there was at first.
    ///
    /// @param guid of the project; empty where names that people give, too, tell nothing
    private record First(String guid, Set<String> alike, List<String> copies) {}

    /// @param shared the file by which people know the project
    /// @param synced whether a service keeps its folder in step; looks at files
    /// @param said hears of the names of copies, of each once
    BesideWatch(
            Project project,
            Path shared,
            Callable<Boolean> synced,
            Jobs jobs,
            Consumer<List<String>> said,
            Consumer<Throwable> failed) {
        this.shared = shared;
        this.said = said;
        this.failed = failed;
        var job =
                jobs.run(
                        Messages.get("job.beside", String.valueOf(shared.getFileName())),
                        progress -> {
                            var guid =
                                    synced.call()
                                            ? Project.await(project.read(ProjectGuid::of))
                                            : "";
                            var alike = ConflictCopies.alike(shared);
                            return new First(guid, alike, ConflictCopies.beside(shared, guid));
                        });
        Fx.then(job.result(), this::begin, this::fail);
    }

    private void begin(First first) {
        tell(first.copies());
        var folder = shared.toAbsolutePath().getParent();
        if (!closed && folder != null) {
            before = first.alike();
            watch =
                    new FolderWatch(
                            folder,
                            () -> look(first.guid()),
                            failure -> Platform.runLater(() -> fail(failure)));
        }
    }

    private void look(String guid) throws IOException {
        var now = ConflictCopies.alike(shared);
        if (!now.equals(before)) {
            before = now;
            var copies = ConflictCopies.beside(shared, guid);
            Platform.runLater(() -> tell(copies));
        }
    }

    private void tell(List<String> copies) {
        var fresh = copies.stream().filter(known::add).toList();
        if (!closed && !fresh.isEmpty()) {
            said.accept(fresh);
        }
    }

    private void fail(Throwable failure) {
        if (!closed) {
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
    }
}
