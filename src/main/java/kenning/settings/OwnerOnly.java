package kenning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Where a project lies is nobody else's business: what is remembered of it can be read by its
/// owner alone, where the system knows such a thing.
final class OwnerOnly {
    private OwnerOnly() {}

    static void keep(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
