package kenning.importing;

import java.util.List;
import kenning.model.IncomingTurn;
import org.jspecify.annotations.Nullable;

/// What a file of captions holds, joined into turns. Captions have no title of their own.
record Captions(
        List<IncomingTurn> turns, String encoding, int changedCharacters, List<String> notes)
        implements Contents {
    @Override
    public @Nullable String title() {
        return null;
    }
}
