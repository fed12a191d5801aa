package kenning.ui.kit;

import java.util.List;
import java.util.function.BiPredicate;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// A field in which somebody chooses one thing, or none where the list has an empty entry.
public final class ChoiceField<T> extends Field<T> {
    private final ComboBox<T> box;
    private final BiPredicate<T, T> same;
    private boolean showing;

    ChoiceField(String key, ComboBox<T> box, BiPredicate<T, T> same) {
        super(key, box);
        this.box = box;
        this.same = same;
        box.valueProperty()
                .addListener((o, was, now) -> {
                    if (!showing && !same.test(was, now)) {
                        entered(now);
                    }
                });
    }

    /// What can be chosen, in this order; the choice stays when it is still among them.
    ///
    /// @param orNone whether nothing can be chosen too, first in the list
    public void offer(List<? extends T> all, boolean orNone) {
        quietly(() -> {
            var value = box.getValue();
            box.getItems().clear();
            if (orNone) {
                box.getItems().add(null);
            }
            box.getItems().addAll(all);
            box.setValue(value);
        });
    }

    @Override
    public void show(@Nullable T value) {
        if (!same.test(box.getValue(), value)) {
            quietly(() -> box.setValue(value));
        }
    }

    @Override
    public void reset(@Nullable T value) {
        accept();
        show(value);
    }

    /// Nothing to do: a choice is entered when it is made.
    @Override
    public void enter() {}

    /// The choice is shown again by whoever knows what holds.
    @Override
    void takeBack() {}

    private void quietly(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }
}
