package kenning.ui.kit;

import java.util.List;
import kenning.text.Messages;

/// Commands that stand together: a part of the menu, of the palette and of the list of keys.
///
/// @param id names its title at `menu.ID` in the messages
public record CommandGroup(String id, List<Command> commands) {
    public CommandGroup {
        commands = List.copyOf(commands);
    }

    public String title() {
        return Messages.get("menu." + id);
    }
}
