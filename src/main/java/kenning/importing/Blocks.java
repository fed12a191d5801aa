package kenning.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader of any format hands on: the words of a file, cut where its writer cut them.
///
/// @param blocks paragraphs, table rows or lines in working text (LF, NFC); a block may hold line
///   feeds; blocks without words are left out
/// @param title what the text calls itself, or null
/// @param encoding the character encoding that was read
/// @param changedCharacters see `IncomingStory`
/// @param notes sentences for the person
record Blocks(
        List<String> blocks,
        @Nullable String title,
        String encoding,
        int changedCharacters,
        List<String> notes) {}
