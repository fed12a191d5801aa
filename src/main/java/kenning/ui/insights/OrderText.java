package kenning.ui.insights;

import javafx.util.StringConverter;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// An order in words.
final class OrderText extends StringConverter<Sifting.Order> {
    @Override
    public String toString(Sifting.@Nullable Order order) {
        return order == null ? "" : Messages.get("insights.order." + order);
    }

    @Override
    public Sifting.@Nullable Order fromString(String text) {
        return null;
    }
}
