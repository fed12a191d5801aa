package kenning.ui.codebook;

import kenning.model.CodedPassage;
import kenning.model.Provenance;
import kenning.model.SignPassage;
import kenning.model.TextRange;

/// A passage in a list: coded, or with a sign.
sealed interface PassageItem {
    record OfCoding(CodedPassage passage) implements PassageItem {}

    record OfSign(SignPassage passage) implements PassageItem {}

    default Provenance from() {
        return switch (this) {
            case OfCoding(var passage) -> passage.from();
            case OfSign(var passage) -> passage.from();
        };
    }

    default String words() {
        return switch (this) {
            case OfCoding(var passage) -> passage.coding().words();
            case OfSign(var passage) -> passage.sign().words();
        };
    }

    default TextRange range() {
        return switch (this) {
            case OfCoding(var passage) -> passage.coding().range();
            case OfSign(var passage) -> passage.sign().range();
        };
    }

    /// Of the coding or the sign, as the key of its row and its nodes.
    default long key() {
        return switch (this) {
            case OfCoding(var passage) -> passage.coding().id().value();
            case OfSign(var passage) -> passage.sign().id().value();
        };
    }
}
