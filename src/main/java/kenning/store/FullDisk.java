package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// A disk without room: how much has to be freed, and where. A change writes what it changes twice,
/// and nothing is given up for want of a little more.
final class FullDisk {
    private static final long MEGABYTE = 1 << 20;

    /// With less than this free, a failure to write has no other reason.
    private static final long NOTHING = MEGABYTE;

    /// Enough for any change but one that goes through a large project as a whole.
    private static final long USUAL = 16 * MEGABYTE;

    private FullDisk() {}

    /// What is said of a failure to write this file: that there is no room, if that is so, and
    /// otherwise something else.
    static Refusal or(Path file, Refusal otherwise) {
        try {
            var space = Files.getFileStore(folder(file)).getUsableSpace();
            if (space >= NOTHING) {
                return otherwise;
            }
        } catch (IOException e) {
            otherwise.addSuppressed(e);
            return otherwise;
        }
        return refusal(file);
    }

    static Refusal refusal(Path file) {
        return new Refusal(Kind.CANNOT_OPEN, "store.full", folder(file), megabytes(file));
    }

    /// Half of a large project, since a change can go through all of it.
    private static long megabytes(Path file) {
        var half = file.toFile().length() / 2;
        return (Math.max(USUAL, half) + MEGABYTE - 1) / MEGABYTE;
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
