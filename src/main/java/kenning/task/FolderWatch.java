package kenning.task;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks into a folder whenever something new appears there, on a thread of its own that ends when
/// this is closed. Where the system does not tell of it, as with many a network, it looks every now
/// and then.
public final class FolderWatch implements AutoCloseable {
    private static final int EVERY_S = 10;

    /// What is done each time.
    @FunctionalInterface
    public interface Look {
        void look() throws IOException;
    }

    private final Path folder;
    private final Look look;
    private final Consumer<Throwable> failed;
    private volatile @Nullable WatchService watch;
    private volatile boolean closed;

    /// @param folder need not be there
    /// @param look is called once at the beginning, too
    /// @param failed hears why it is looked no longer
    public FolderWatch(Path folder, Look look, Consumer<Throwable> failed) {
        this.folder = folder;
        this.look = look;
        this.failed = failed;
        Thread.ofVirtual().name("folder watch").start(this::run);
    }

    private void run() {
        try (var own = folder.getFileSystem().newWatchService()) {
            watch = own;
            if (Files.isDirectory(folder)) {
                folder.register(own, StandardWatchEventKinds.ENTRY_CREATE);
            }
            while (!closed) {
                look.look();
                var key = own.poll(EVERY_S, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (ClosedWatchServiceException e) {
            assert closed : e;
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!closed) {
                failed.accept(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        var own = watch;
        if (own != null) {
            try {
                own.close();
            } catch (IOException e) {
                throw new IllegalStateException("a watch ends without trouble", e);
            }
        }
    }
}
