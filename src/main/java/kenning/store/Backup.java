package kenning.store;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One backup of a project, as it lies on the disk.
///
/// @param made when, to the millisecond
/// @param bytes how large the file is
/// @param manifest what it held when it was made; none when its note is not there or cannot be read
/// @param checked when it was last read again from end to end; none when that never happened
/// @param second whether it lies in the second place
/// @param copied whether it lies in both places
public record Backup(
        Path file,
        Instant made,
        Why why,
        long bytes,
        @Nullable Manifest manifest,
        @Nullable Instant checked,
        State state,
        boolean second,
        boolean copied) {

    /// What it was made for.
    public enum Why {
        /// While people were working.
        WORK,
        /// When the project was closed.
        CLOSE,
        /// Before a newer Kenning brought the project to its own version.
        MIGRATION,
        /// Before many things were changed at once.
        BULK,
        /// Before something was taken out for good, or two projects were put together.
        ERASURE,
        /// Because somebody asked for it.
        ASKED
    }

    public enum State {
        /// It was whole when it was last read, and nothing speaks against it.
        GOOD,
        /// Nobody knows what it held.
        UNKNOWN,
        /// It is not what it was.
        FAILED
    }

    public boolean good() {
        return state == State.GOOD;
    }

    /// How many rows of a table it held; 0 when nobody knows.
    public long rows(String table) {
        return manifest == null ? 0 : manifest.rows(table);
    }
}
