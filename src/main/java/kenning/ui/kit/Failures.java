package kenning.ui.kit;

import java.util.function.Consumer;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where failures become sentences, each with a code to quote. What only a fault of
/// Kenning can cause stands in the log as well, under that code: the classes and the stack frames
/// of the failure and of all its causes, and no words of a project.
public final class Failures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int CAUSES_KEPT = 10;

    private final Consumer<Trouble> say;

    /// @param say shows it, on the FX thread
    public Failures(Consumer<Trouble> say) {
        this.say = say;
    }

    @Override
    public void accept(Throwable failure) {
        var trouble = Trouble.of(failure);
        if (trouble.fault()) {
            LOG.error(
                    "{} {} {}",
                    trouble.code(),
                    failure.getClass().getName(),
                    withoutWords(failure, 0));
        }
        say.accept(trouble);
    }

    /// The failure and its causes without their messages, which might quote a story. Of a refusal
    /// its key stays, since that is Kenning's own word.
    private static Wordless withoutWords(Throwable failure, int depth) {
        var cause = failure.getCause();
        var bare =
                new Wordless(
                        failure instanceof Refusal refusal
                                ? failure.getClass().getName() + " " + refusal.key()
                                : failure.getClass().getName(),
                        cause == null || depth == CAUSES_KEPT
                                ? null
                                : withoutWords(cause, depth + 1));
        bare.setStackTrace(failure.getStackTrace());
        if (depth < CAUSES_KEPT) {
            for (var other : failure.getSuppressed()) {
                bare.addSuppressed(withoutWords(other, depth + 1));
            }
        }
        return bare;
    }

    /// Stands in the log for a failure of the class that its message names.
    private static final class Wordless extends Exception {
        Wordless(String name, @Nullable Throwable cause) {
            super(name, cause);
        }
    }
}
