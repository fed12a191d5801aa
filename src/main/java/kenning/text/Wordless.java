package kenning.text;

import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Stands for a failure in a log: its class and its stack frames, and those of all its causes,
/// without their messages, which might quote a story. Of a refusal its key stays, since that is
/// Kenning's own word.
public final class Wordless extends Exception {
    private static final int CAUSES_KEPT = 10;

    private Wordless(String name, @Nullable Throwable cause) {
        super(name, cause);
    }

    public static Wordless of(Throwable failure) {
        return of(failure, 0);
    }

    private static Wordless of(Throwable failure, int depth) {
        if (failure instanceof Wordless already) {
            return already;
        }
        var cause = failure.getCause();
        var name = failure.getClass().getName();
        var bare =
                new Wordless(
                        failure instanceof Refusal refusal ? name + " " + refusal.key() : name,
                        cause == null || depth == CAUSES_KEPT ? null : of(cause, depth + 1));
        bare.setStackTrace(failure.getStackTrace());
        if (depth < CAUSES_KEPT) {
            for (var other : failure.getSuppressed()) {
                bare.addSuppressed(of(other, depth + 1));
            }
        }
        return bare;
    }
}
