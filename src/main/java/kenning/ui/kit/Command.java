package kenning.ui.kit;

import java.util.List;
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
    private final List<KeyCombination> keys;
    private final Runnable action;
    private final StringProperty text;
    private final BooleanProperty disabled = new SimpleBooleanProperty(this, "disabled", false);

    /// @param id names the node, and the text at `command.ID` in the messages
    /// @param keys as `Shortcut+Z`; the first is the one that menus show
    public Command(String id, Feather icon, List<String> keys, Runnable action) {
        this.id = id;
        this.icon = icon;
        this.keys = keys.stream().map(KeyCombination::valueOf).toList();
        this.action = action;
        this.text = new SimpleStringProperty(this, "text", Messages.get("command." + id));
    }

    public String id() {
        return id;
    }

    public Feather icon() {
        return icon;
    }

    /// The key that menus and tooltips show.
    public @Nullable KeyCombination key() {
        return keys.isEmpty() ? null : keys.getFirst();
    }

    public List<KeyCombination> keys() {
        return keys;
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
