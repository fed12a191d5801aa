package kenning.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder in memory where the system has such a place, elsewhere an ordinary temporary one: for
/// what is written thousands of times. It is gone when closed.
public final class Ram implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    private Ram(Path folder) {
        this.folder = folder;
    }

    public static Ram folder() throws IOException {
        return new Ram(
                Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, "kenning-proof")
                        : Files.createTempDirectory("kenning-proof"));
    }

    public Path path() {
        return folder;
    }

    public static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
