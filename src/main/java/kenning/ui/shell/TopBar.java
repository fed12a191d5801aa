package kenning.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import kenning.model.Member;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.CommandGroup;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.jspecify.annotations.Nullable;

/// Above the screens: the menu, the project's name, words to search for with the way to the command
/// palette beside them, who is coding, undo and redo, and that all is saved.
public final class TopBar extends HBox {
    /// From so many times the size of the text on there is room for these.
    private static final double ROOM_FOR_SAVED = 76;

    private static final double ROOM_FOR_CODING = 66;
    private static final double ROOM_FOR_NAME = 54;
    private static final double ROOM_FOR_KEY = 40;
    private static final double ROOM_FOR_STEPS = 34;

    private final Label name = Nodes.label("", "project-name");
    private final TextField words = Typing.ASKS.mark(new TextField());
    private final ComboBox<Member> coder = new ComboBox<>();
    private final Label coding = Nodes.label(Messages.get("topbar.codingAs"), "soft");
    private final Label saved = Nodes.label("", "chip", "accent");
    private final List<Button> steps;
    private final MenuButton menu;
    private final Button palette;
    private final StackPane searching;
    private boolean showing;
    private boolean opened;

    /// @param menu the commands of the menu
    /// @param palette opens the command palette
    /// @param steps undo and redo
    /// @param search asked for with the words typed here
    /// @param actAs asked for with the member who codes from now on
    public TopBar(
            List<CommandGroup> menu,
            Command palette,
            List<Command> steps,
            Consumer<String> search,
            Consumer<Member> actAs) {
        getStyleClass().add("top-bar");
        setId("top-bar");
        name.setId("project-name");
        words.setId("top-search");
        words.setPromptText(Messages.get("topbar.search"));
        words.setAccessibleText(Messages.get("topbar.search"));
        words.setPrefColumnCount(26);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(90);
        this.palette = hint(palette);
        searching = new StackPane(words, this.palette);
        searching.setAlignment(Pos.CENTER_RIGHT);
        searching.getStyleClass().add("searching");
        HBox.setHgrow(searching, Priority.ALWAYS);
        coding.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(70);
        name.setTooltip(new Tooltip());
        name.getTooltip().textProperty().bind(name.textProperty());
        words.setOnAction(e -> search.accept(words.getText()));
        coder.setId("coding-as");
        coder.setAccessibleText(Messages.get("topbar.codingAs"));
        coder.setPromptText(Messages.get("topbar.nobody"));
        coder.setConverter(new MemberText());
        coder.valueProperty()
                .addListener((o, was, now) -> {
                    if (now != null && !showing) {
                        actAs.accept(now);
                    }
                });
        saved.setId("saved");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        coder.setMinWidth(Region.USE_PREF_SIZE);
        this.menu = new WindowMenu(menu);
        this.steps = steps.stream().map(TopBar::icon).toList();
        var logo = Nodes.label("K", "logo");
        logo.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty().addListener((o, was, now) -> share());
        name.fontProperty().addListener((o, was, now) -> share());
        getChildren().addAll(logo, this.menu, name, searching, Nodes.spring(), coding, coder);
        getChildren().addAll(this.steps);
        getChildren().add(saved);
    }

    /// The key of the palette, at the end of the search field; it can be pressed, too.
    private static Button hint(Command command) {
        var hint = Nodes.button(command);
        hint.setId("top-palette");
        hint.getStyleClass().add("key-hint");
        hint.setGraphic(null);
        hint.textProperty().unbind();
        var key = command.key();
        hint.setText(key == null ? "" : key.getDisplayText());
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }

    private static Button icon(Command command) {
        var button = Nodes.button(command);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Shows or hides what needs a project.
    public void showProject(boolean open, String projectName) {
        opened = open;
        name.setText(open ? projectName : Messages.get("topbar.noProject"));
        share();
    }

    /// The members who can code, and the one who does.
    public void showMembers(List<Member> members, Member.@Nullable Id current) {
        showing = true;
        coder.getItems().setAll(members.stream().filter(Member::active).toList());
        coder.setValue(
                coder.getItems().stream()
                        .filter(m -> m.id().equals(current))
                        .findFirst()
                        .orElse(null));
        showing = false;
        share();
    }

    /// Shows what there is room for. What can be seen or done elsewhere goes first: that all is
    /// saved stands in the line below, the name of the project in the title of the window, and the
    /// steps are in the menu.
    private void share() {
        double room = getWidth() / name.getFont().getSize();
        show(searching, opened);
        boolean key = room >= ROOM_FOR_KEY;
        show(palette, opened && key);
        searching.getStyleClass().setAll("searching", key ? "keyed" : "keyless");
        show(name, !opened || room >= ROOM_FOR_NAME);
        show(saved, opened && room >= ROOM_FOR_SAVED);
        boolean any = opened && !coder.getItems().isEmpty();
        show(coder, any);
        show(coding, any && room >= ROOM_FOR_CODING);
        steps.forEach(step -> show(step, opened && room >= ROOM_FOR_STEPS));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Everything is saved always; or nothing can be, because the project is open for reading.
    public void showSaved(boolean writable) {
        saved.setText(Messages.get(writable ? "topbar.saved" : "topbar.readOnly"));
        saved.getStyleClass().setAll("label", "chip", writable ? "accent" : "warn");
    }

    /// The name of the open project, for the title of the window.
    public ReadOnlyStringProperty projectName() {
        return name.textProperty();
    }

    /// Opens the menu, from where the arrow keys go on.
    public void openMenu() {
        menu.requestFocus();
        menu.show();
    }

    /// Puts the caret into the search field.
    public void focusSearch() {
        words.requestFocus();
        words.selectAll();
    }

    private static final class MemberText extends StringConverter<Member> {
        @Override
        public String toString(@Nullable Member member) {
            return member == null ? Messages.get("topbar.nobody") : member.label();
        }

        @Override
        public @Nullable Member fromString(String text) {
            return null;
        }
    }
}
