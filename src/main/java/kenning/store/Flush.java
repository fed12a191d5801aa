package kenning.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What has to survive a power cut before the next step is taken: the bytes of a file, and the
/// names in a folder, which a file system may otherwise keep in any order.
final class Flush {
    private static final boolean FOLDERS_CAN_BE_FLUSHED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private Flush() {}

    static void file(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Windows keeps names in order by itself, and does not let a folder be opened.
    static void namesBeside(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && FOLDERS_CAN_BE_FLUSHED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
