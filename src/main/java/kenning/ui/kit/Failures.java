package kenning.ui.kit;

import java.util.function.Consumer;
import kenning.text.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where failures become sentences, each with a code to quote. What only a fault of
/// Kenning can cause stands in the log as well, under that code: the classes and the stack frames
/// of the failure and of all its causes, and no words of a project.
public final class Failures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Consumer<Trouble> say;

    /// @param say shows it, on the FX thread
    public Failures(Consumer<Trouble> say) {
        this.say = say;
    }

    @Override
    public void accept(Throwable failure) {
        var trouble = Trouble.of(failure);
        if (trouble.fault()) {
            LOG.error("{} {}", trouble.code(), failure.getClass().getName(), Wordless.of(failure));
        }
        say.accept(trouble);
    }
}
