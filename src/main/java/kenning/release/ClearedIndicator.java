package kenning.release;

import java.util.List;
import kenning.model.Countable;

/// A leading indicator with the signs of it that may be counted.
///
/// @param group who wrote it
/// @param about who should be different
/// @param counterSign what would show the opposite
/// @param signs each with its direction
public record ClearedIndicator(
        ClearedText wording,
        ClearedText group,
        ClearedText about,
        ClearedText counterSign,
        List<Countable> signs) {

    public ClearedIndicator {
        signs = List.copyOf(signs);
    }
}
