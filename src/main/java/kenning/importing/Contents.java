package kenning.importing;

import java.util.List;
import kenning.model.IncomingTurn;
import org.jspecify.annotations.Nullable;

/// What a reader of any format found in a file.
sealed interface Contents permits Blocks, Captions {
    /// What the text calls itself, or null.
    @Nullable String title();

    /// The character encoding that was read.
    String encoding();

    /// See `IncomingStory`.
    int changedCharacters();

    /// Sentences for the person.
    List<String> notes();

    /// The words, turn by turn; empty when there are none.
    List<IncomingTurn> turns();
}
