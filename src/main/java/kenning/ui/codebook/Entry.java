package kenning.ui.codebook;

import java.util.Optional;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.ui.kit.CodebookPlace;

/// One entry of the codebook, by its key.
sealed interface Entry {
    record OfCode(Code.Id code) implements Entry {}

    record OfIndicator(Indicator.Id indicator) implements Entry {}

    /// The entry at a place; empty when that is the whole codebook.
    static Optional<Entry> at(CodebookPlace place) {
        return switch (place) {
            case CodebookPlace.OfCode(var code) -> Optional.of(new OfCode(code));
            case CodebookPlace.OfIndicator(var indicator) ->
                    Optional.of(new OfIndicator(indicator));
            case CodebookPlace.Whole() -> Optional.empty();
        };
    }

    /// Whether it is still there.
    default boolean isIn(Catalogue catalogue) {
        return switch (this) {
            case OfCode(var code) -> catalogue.code(code).isPresent();
            case OfIndicator(var indicator) -> catalogue.indicator(indicator).isPresent();
        };
    }
}
