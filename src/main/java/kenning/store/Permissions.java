package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files are for their owner only, where the system knows such a thing.
final class Permissions {
    private Permissions() {}

    static void ownerOnly(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// A copy made by this program can be written by its owner, also where the original cannot.
    static void owned(Path copy) throws IOException {
        ownerOnly(copy);
        if (!Files.isWritable(copy) && !copy.toFile().setWritable(true, true)) {
            throw new IOException("the copy cannot be made writable");
        }
    }

    /// Makes a folder that only its owner can look into, where the system knows such a thing; what
    /// it lies in is made too.
    static void ownFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
