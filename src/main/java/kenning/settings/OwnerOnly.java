package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Where a project lies is nobody else's business: what is remembered of it can be read by its
/// owner alone, where the system knows such a thing.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// Sees that a file is there, and that nobody else may read what will stand in it.
    public static void make(Path file) throws IOException {
        makeFolderOf(file);
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        keep(file);
    }

    /// Sees that a file has a folder; a new one is for its owner alone, too.
    static void makeFolderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            DataFolder.make(folder);
        }
    }

    static void keep(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
