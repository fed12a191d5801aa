package kenning.importing;

import java.nio.file.Path;
import java.util.List;
import kenning.model.IncomingStory;
import kenning.model.Refusal;

/// What became of one file.
public sealed interface Outcome {
    Path path();

    /// It was read.
    ///
    /// @param notes sentences for the person: what stayed out of the text, and what looks odd in it
    record Read(Path path, IncomingStory story, List<String> notes) implements Outcome {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// It was not read, and nothing of it was kept. The cause of the reason, if there is one, is
    /// what the machine said.
    record Refused(Path path, Refusal reason) implements Outcome {}
}
