package kenning.sync;

import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.store.Edition;
import org.jspecify.annotations.Nullable;

/// What was found where a project is to be opened: the file there, and what is worked on here.
///
/// @param shared the file that was asked for
/// @param where it lies
/// @param verdict what follows
/// @param live what is worked on here; none before the first time
/// @param here as it stands; none when there is nothing here yet
/// @param there as it stands; none when it cannot be read, is not there or was not looked at
/// @param wrong why it cannot be read there
public record Meeting(
        Path shared,
        Whereabouts where,
        Verdict verdict,
        @Nullable LivePlace live,
        @Nullable Edition here,
        @Nullable Edition there,
        @Nullable Refusal wrong) {

    /// What follows.
    public enum Verdict {
        /// It is on a disk of this machine: it is worked on where it lies.
        DIRECT,
        /// It lies where it may be copied or taken away, and nothing is worked on here yet: a
        /// person says how it shall be.
        ASK,
        /// What is worked on here has all that lies there.
        GO,
        /// What lies there has all that is here, and more.
        TAKE,
        /// Each has something of its own: a person decides.
        BOTH_MOVED,
        /// What lies there claims to be further, and holds less: a person decides.
        SMALLER,
        /// What lies there is another project by now: a person decides.
        STRANGERS,
        /// What lies there cannot be read: a person decides.
        UNREADABLE,
        /// There is no file there; what is worked on here is put there again.
        GONE
    }

    /// Whether a person must say with which to go on.
    public boolean needsDecision() {
        return switch (verdict) {
            case BOTH_MOVED, SMALLER, STRANGERS, UNREADABLE -> true;
            case DIRECT, ASK, GO, TAKE, GONE -> false;
        };
    }
}
