package kenning.importing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import kenning.model.Refusal;

/// A file's bytes, read once and within the limit, so that everything later looks at the same file.
final class FileBytes {
    private FileBytes() {}

    static byte[] of(Path file) throws Refusal {
        try {
            if (!Files.exists(file)) {
                throw Limits.refusal("import.missing");
            }
            if (!Files.isRegularFile(file)) {
                // A pipe or a device would never end.
                throw Limits.refusal("import.not-a-file");
            }
            if (isProject(file.toRealPath())) {
                throw Limits.refusal("import.project");
            }
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            }
            if (bytes.length > Limits.FILE_BYTES) {
                throw Limits.refusal("import.too-big", Limits.FILE_BYTES >> 20);
            }
            if (bytes.length == 0) {
                throw Limits.refusal("import.empty");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw because(e, "import.missing");
        } catch (AccessDeniedException e) {
            throw because(e, "import.forbidden");
        } catch (IOException | SecurityException e) {
            throw because(e, "import.unreadable");
        }
    }

    /// Whether it is a project or one of the files beside an open one. Such a file is never opened
    /// here: closing it again would drop the locks of whoever has the project open in this process.
    static boolean isProject(Path file) {
        var name = nameOf(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".kenning")
                || name.contains(".kenning-")
                || name.contains(".kenning.");
    }

    static String nameOf(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Refusal because(Exception why, String key) {
        var refusal = Limits.refusal(key);
        refusal.initCause(why);
        return refusal;
    }
}
