package kenning.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import kenning.model.Member;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Above the screens: the menu, the project's name, words to search for, who is coding, undo and
/// redo, and that all is saved.
public final class TopBar extends HBox {
    private final Label name = Nodes.label("", "project-name");
    private final TextField words = new TextField();
    private final ComboBox<Member> coder = new ComboBox<>();
    private final Label coding = Nodes.label(Messages.get("topbar.codingAs"), "soft");
    private final Label saved = Nodes.label("", "chip", "accent");
    private final List<Button> steps;
    private final MenuButton menu;
    private boolean showing;

    /// @param menu the commands of the menu, in groups
    /// @param steps undo and redo
    /// @param search asked for with the words typed here
    /// @param actAs asked for with the member who codes from now on
    public TopBar(
            List<List<Command>> menu,
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
        words.setMaxWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(90);
        HBox.setHgrow(words, Priority.ALWAYS);
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
        this.menu = menu(menu);
        this.steps = steps.stream().map(TopBar::icon).toList();
        getChildren().addAll(this.menu, name, words, Nodes.spring(), coding, coder);
        getChildren().addAll(this.steps);
        getChildren().add(saved);
    }

    private static MenuButton menu(List<List<Command>> groups) {
        var menu = new MenuButton("K");
        menu.setId("menu");
        menu.getStyleClass().add("logo");
        menu.setAccessibleText(Messages.get("topbar.menu"));
        for (var group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command)));
        }
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

    private static Button icon(Command command) {
        var button = Nodes.button(command);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Shows or hides what needs a project.
    public void showProject(boolean open, String projectName) {
        name.setText(open ? projectName : Messages.get("topbar.noProject"));
        for (var node : List.of(words, coding, coder, saved)) {
            node.setVisible(open);
            node.setManaged(open);
        }
        steps.forEach(step -> {
            step.setVisible(open);
            step.setManaged(open);
        });
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
        boolean any = !coder.getItems().isEmpty() && words.isVisible();
        coder.setVisible(any);
        coder.setManaged(any);
        coding.setVisible(any);
        coding.setManaged(any);
    }

    public void showSaved(String text) {
        saved.setText(text);
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
