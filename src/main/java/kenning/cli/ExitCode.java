package kenning.cli;

import kenning.model.Refusal;

/// What the command line ends with.
final class ExitCode {
    static final int DONE = 0;

    /// Done in part, or something was found.
    static final int IN_PART = 1;

    static final int USAGE = 2;
    static final int CANNOT_OPEN = 3;
    static final int DAMAGED = 4;
    static final int WITHHELD = 5;

    private ExitCode() {}

    static int of(Refusal.Kind kind) {
        return switch (kind) {
            case REQUEST -> USAGE;
            case CANNOT_OPEN -> CANNOT_OPEN;
            case DAMAGED -> DAMAGED;
            case WITHHELD -> WITHHELD;
        };
    }
}
