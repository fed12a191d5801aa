package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// How a file looks from outside, without being opened: whoever writes into it changes that.
///
/// @param changed as fine as the file system keeps it
record FileLook(long size, FileTime changed) {
    /// @throws java.nio.file.NoSuchFileException when it is not there
    static FileLook of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileLook(attributes.size(), attributes.lastModifiedTime());
    }
}
