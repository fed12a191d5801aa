package kenning.ui.shell;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.CommandGroup;
import kenning.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/// The menu of the window: every command, with its icon, its key and its state, in the groups of
/// the table of commands.
final class WindowMenu extends MenuButton {
    WindowMenu(List<CommandGroup> groups) {
        super("", new Icon(Feather.MENU));
        setId("menu");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(Messages.get("topbar.menu"));
        setTooltip(new Tooltip(Messages.get("topbar.menu.tip")));
        setMinWidth(Region.USE_PREF_SIZE);
        groups.forEach(group -> getItems().add(menu(group)));
    }

    private static Menu menu(CommandGroup group) {
        var menu = new Menu(group.title());
        menu.setId("menu-" + group.id());
        group.commands().forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem();
        item.setId("menu-" + command.id());
        item.textProperty().bind(command.text());
        item.disableProperty().bind(command.disabled());
        item.setGraphic(new Icon(command.icon()));
        item.setAccelerator(command.key());
        item.setOnAction(e -> command.run());
        return item;
    }
}
