package kenning.ui.kit;

import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// A field in which somebody types.
final class TypedField<T> extends Field<T> {
    private final TextInputControl input;
    private final Function<T, String> write;
    private final Form.Reader<T> read;
    private String shown = "";

    /// What stood there before the last entry.
    private String before = "";

    TypedField(
            String id,
            String key,
            TextInputControl input,
            Function<T, String> write,
            Form.Reader<T> read) {
        this.input = input;
        this.write = write;
        this.read = read;
        input.setId(id);
        super(key, input);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        input.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        enter();
                    }
                });
    }

    @Override
    public void show(@Nullable T value) {
        var text = write.apply(value);
        boolean typing = !input.getText().equals(shown);
        before = text;
        shown = text;
        if (!typing) {
            put(text);
        }
    }

    @Override
    public void reset(@Nullable T value) {
        shown = write.apply(value);
        before = shown;
        accept();
        put(shown);
    }

    @Override
    void takeBack() {
        shown = before;
    }

    private void put(String text) {
        if (!input.getText().equals(text)) {
            input.setText(text);
        }
    }

    @Override
    public void enter() {
        if (input.getText().equals(shown)) {
            accept();
            return;
        }
        try {
            var value = read.read(input.getText());
            var text = write.apply(value);
            boolean changed = !text.equals(shown);
            before = shown;
            shown = text;
            put(text);
            if (changed) {
                entered(value);
            } else {
                accept();
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && (!(input instanceof TextArea) || e.isShortcutDown())) {
            enter();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !input.getText().equals(shown)) {
            put(shown);
            accept();
            e.consume();
        }
    }
}
