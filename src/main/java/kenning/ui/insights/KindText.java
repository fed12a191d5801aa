package kenning.ui.insights;

import javafx.util.StringConverter;
import kenning.model.Noticing;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// A kind of noticing in words.
final class KindText extends StringConverter<Noticing.Kind> {
    @Override
    public String toString(Noticing.@Nullable Kind kind) {
        return kind == null ? "" : Messages.get("noticing.kind." + kind.code());
    }

    @Override
    public Noticing.@Nullable Kind fromString(String text) {
        return null;
    }
}
