package kenning.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that a person can ask for, wherever it is offered: a menu, a button, a key.
public final class Command {
    private final String id;
    private final Feather icon;
    private final @Nullable KeyCombination key;
    private final Runnable action;
    private final StringProperty text;
    private final BooleanProperty disabled = new SimpleBooleanProperty(this, "disabled", false);

    /// @param id names the node, and the text at `command.ID` in the messages
    /// @param key as `Shortcut+Z`, or empty
    public Command(String id, Feather icon, String key, Runnable action) {
        this.id = id;
        this.icon = icon;
        this.key = key.isEmpty() ? null : KeyCombination.valueOf(key);
        this.action = action;
        this.text = new SimpleStringProperty(this, "text", Messages.get("command." + id));
    }

    public String id() {
        return id;
    }

    public Feather icon() {
        return icon;
    }

    public @Nullable KeyCombination key() {
        return key;
    }

    public StringProperty text() {
        return text;
    }

    public BooleanProperty disabled() {
        return disabled;
    }

    public void run() {
        if (!disabled.get()) {
            action.run();
        }
    }
}
