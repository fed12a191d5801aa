package kenning.ui.kit;

import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where failures become sentences: what a person can do something about says so, and
/// what only a fault of Kenning can cause gets a code that stands in the log as well. The log holds
/// no words of a project.
public final class Failures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Consumer<String> say;

    /// @param say shows a sentence, on the FX thread
    public Failures(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void accept(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            say.accept(Messages.sentence(refusal));
        } else {
            var code = "K-%05X".formatted(System.nanoTime() & 0xfffff);
            LOG.error("{} {}", code, failure.getClass().getName(), withoutWords(failure));
            say.accept(Messages.get("failure.unexpected", code));
        }
    }

    /// The trace without the message, which might quote a story.
    private static Throwable withoutWords(Throwable failure) {
        var bare = new IllegalStateException(failure.getClass().getSimpleName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
