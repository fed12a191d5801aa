package kenning.release;

import java.util.Optional;
import kenning.model.Direction;

/// A sign that may be counted, with its words where they may be shown.
///
/// @param indicator its wording; empty for a sign outside the list
public record ClearedSign(
        ClearedText indicator, Direction direction, Optional<ClearedQuote> quote) {}
