package kenning.importing;

import java.util.List;
import kenning.model.IncomingTurn;
import org.jspecify.annotations.Nullable;

/// What a reader of texts hands on: the words of a file, cut where its writer cut them.
///
/// @param blocks paragraphs, table rows or lines in working text (LF, NFC); a block may hold line
///   feeds; blocks without words are left out
record Blocks(
        List<String> blocks,
        @Nullable String title,
        String encoding,
        int changedCharacters,
        List<String> notes)
        implements Contents {
    @Override
    public List<IncomingTurn> turns() {
        return SpeakerTurns.of(blocks);
    }
}
