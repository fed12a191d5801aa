package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The files that this process has open: opening one twice would drop SQLite's lock. On any thread.
final class OpenHere {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private OpenHere() {}

    /// Says that this process works on a file, so that it does not open it twice meanwhile.
    ///
    /// @return what [#release] takes
    /// @throws Refusal when it is open here
    static Path claim(Path file) throws Refusal {
        var path = real(file);
        if (!OPEN.add(path)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.openHere", file.getFileName());
        }
        return path;
    }

    static void release(Path claimed) {
        OPEN.remove(claimed);
    }

    private static Path real(Path file) throws Refusal {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw FileFailure.refusal(file, e);
        }
    }
}
