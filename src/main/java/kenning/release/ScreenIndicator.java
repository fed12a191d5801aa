package kenning.release;

import java.util.List;
import kenning.model.Countable;
import kenning.model.Indicator;

/// A leading indicator with the signs of it that may be counted.
///
/// @param group who wrote it
/// @param signs each with its direction
public record ScreenIndicator(
        Indicator.Id indicator, ClearedText wording, ClearedText group, List<Countable> signs) {

    public ScreenIndicator {
        signs = List.copyOf(signs);
    }
}
