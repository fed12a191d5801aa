package kenning.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// What has to be so on the disk itself: that what was written is there after a power cut, and that
/// a name stands for a whole file or for none. Never for a project that this process has open.
final class Disk {
    private Disk() {}

    /// Makes an empty file that is its owner's alone from its first moment.
    static void createOwned(Path file) throws IOException {
        if (Files.getFileStore(parent(file))
                .supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /// Makes a folder with all that it lies in, for its owner alone where the system knows such a
    /// thing; one that is there already stays as it is.
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = parent(folder);
        if (!above.equals(folder)) {
            createFolder(above);
        }
        try {
            if (Files.getFileStore(above).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.createDirectory(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// Writes a small text whole, in the place of what was there.
    static void write(Path file, String text) throws IOException {
        var partial = Partials.in(parent(file));
        try {
            createOwned(partial);
            Files.writeString(partial, text);
            force(partial);
            nameOver(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// Waits until what was written to the file is on the disk.
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Waits until the names in a folder are on the disk, where the system can open a folder.
    static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Gives a whole file its name; what has that name already stays.
    ///
    /// @throws FileAlreadyExistsException when the name is taken
    static void nameNew(Path partial, Path target) throws IOException {
        try {
            Files.createLink(target, partial);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(partial);
        forceFolder(parent(target));
    }

    /// Gives a whole file its name, in the place of what has it.
    static void nameOver(Path partial, Path target) throws IOException {
        Files.move(
                partial,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder(parent(target));
    }

    static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
