package kenning.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kenning.model.Refusal;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// One field of a [Form]: its label, its control, and under it the sentence that says what is wrong
/// with what was typed. On the FX thread.
public abstract sealed class Field<T> extends VBox permits TypedField, ChoiceField {
    private final Control control;
    private final Label wrong = Nodes.paragraph("", "warn", "small");
    private Consumer<T> entered = value -> {};

    Field(String key, Control control) {
        this.control = control;
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setAccessibleText(Messages.get(key));
        control.setMaxWidth(Double.MAX_VALUE);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        wrong.setId(control.getId() + "-wrong");
        Nodes.styled(this, "field");
        getChildren().setAll(label, control, wrong);
    }

    /// What the person types in, chooses with, and tests look for.
    public final Control control() {
        return control;
    }

    /// Shows a value; what somebody is typing stays.
    public abstract void show(@Nullable T value);

    /// Shows a value even over what somebody is typing: for whoever shows another thing.
    public abstract void reset(@Nullable T value);

    /// Enters what was typed, when it is not what was shown.
    public abstract void enter();

    /// Who hears what was entered. The field goes on showing it; when the edit is refused, whoever
    /// asked for it says so with [#refuse].
    public final Field<T> onEnter(Consumer<T> listener) {
        entered = listener;
        return this;
    }

    final void entered(@Nullable T value) {
        accept();
        entered.accept(value);
    }

    /// Says under the field why what was typed cannot be.
    public final void refuse(Refusal refusal) {
        takeBack();
        wrong.setText(Messages.sentence(refusal));
        wrong.setVisible(true);
        control.setAccessibleHelp(wrong.getText());
    }

    /// What was entered last was not taken: it is as if it were still being typed.
    abstract void takeBack();

    final void accept() {
        wrong.setVisible(false);
        control.setAccessibleHelp(null);
    }

    /// Whether a sentence stands under it.
    public final boolean isRefused() {
        return wrong.isVisible();
    }
}
