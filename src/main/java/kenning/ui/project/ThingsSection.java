package kenning.ui.project;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Refusal;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.jspecify.annotations.Nullable;

/// The things of one kind: a field for a new one, their list, and the form of the chosen one.
///
/// Insert goes to the field for a new one, Enter from the list into the form, Delete removes.
final class ThingsSection<T> extends BorderPane implements SectionView {
    private final ProjectModel model;
    private final Shelf<T> shelf;
    private final Look<T> look;
    private final Navigator navigator;
    private final ThingForm<T> form;
    private final ListView<T> list;
    private final TextField fresh = Typing.WAITS.mark(new TextField());
    private final Label wrong = Nodes.paragraph("", "warn", "small");
    private final Button remove;
    private final VBox detail;
    private final ScrollPane chosen;
    private final HiddenNote hidden;
    private boolean filling;
    private long wanted;

    ThingsSection(ProjectModel model, Shelf<T> shelf, Look<T> look, Navigator navigator) {
        this.model = model;
        this.shelf = shelf;
        this.look = look;
        this.navigator = navigator;
        var one = shelf.section().one();
        setId("project-" + shelf.section().code());
        form = new ThingForm<>(model, shelf);
        look.fill(form);
        list = Nodes.list("project-" + shelf.section().code() + "-list", titleKey());
        remove =
                Nodes.button(
                        "project-" + one + "-remove", "about.remove." + one, this::removeChosen);
        hidden = new HiddenNote(model, shelf.section());
        detail = Nodes.styled(new VBox(form.node(), hidden, remove), "detail");
        chosen = scroll("project-" + one + "-scroll", detail);
        var panes = new TwoPanes(listWithField(one), chosen, detail);
        var page = new BorderPane(panes);
        page.setTop(SectionHead.of(shelf.section()));
        var whole = scroll("project-" + shelf.section().code() + "-page", page);
        whole.setFitToHeight(true);
        setCenter(whole);
        list.setCellFactory(
                view -> new ThingCell<>(thing -> look.line(model.facts().get(), thing)));
        list.setPlaceholder(Nodes.paragraph(Messages.get("about.none"), "soft", "nothing-yet"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> chosen(now));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.facts().watch(this::show);
    }

    private static ScrollPane scroll(String id, Node content) {
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private String titleKey() {
        return "about.section." + shelf.section().code();
    }

    private VBox listWithField(String one) {
        fresh.setId("project-" + one + "-new");
        fresh.setPromptText(Messages.get("about.new." + one));
        fresh.setAccessibleText(Messages.get("about.new." + one));
        fresh.setOnAction(e -> add());
        HBox.setHgrow(fresh, Priority.ALWAYS);
        wrong.setId("project-" + one + "-new-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        var add = Nodes.button("project-" + one + "-add", "about.add", this::add);
        add.setAccessibleText(Messages.get("about.new." + one));
        var head =
                Nodes.styled(
                        new VBox(Nodes.styled(new HBox(fresh, add), "buttons"), wrong),
                        "new-thing");
        VBox.setVgrow(list, Priority.ALWAYS);
        return Nodes.styled(new VBox(head, list), "side", "left");
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void open(long key) {
        wanted = key;
        show(model.facts().get());
    }

    @Override
    public void focus() {
        join();
        list.requestFocus();
    }

    @Override
    public void startNew() {
        join();
        fresh.requestFocus();
    }

    /// What a scroll pane holds is part of the scene, and can have the focus, only once the styles
    /// have given the pane its skin.
    private void join() {
        if (list.getScene() == null) {
            applyCss();
        }
    }

    private void add() {
        wrong.setVisible(false);
        if (shelf.section() == Section.MEMBERS) {
            model.addMember(fresh.getText(), this::added, this::refused);
        } else {
            model.add(shelf, fresh.getText(), this::added, this::refused);
        }
    }

    private void added(long key) {
        fresh.clear();
        wanted = key;
        show(model.facts().get());
        list.requestFocus();
    }

    private void refused(Refusal refusal) {
        wrong.setText(Messages.sentence(refusal));
        wrong.setVisible(true);
        fresh.setAccessibleHelp(wrong.getText());
        fresh.requestFocus();
    }

    private void removeChosen() {
        var thing = form.shown();
        if (thing != null) {
            model.remove(
                    shelf,
                    thing,
                    () -> {
                        navigator.say(Messages.get("about.removed", shelf.name(thing)));
                        list.requestFocus();
                    });
        }
    }

    private void pressed(KeyEvent e) {
        var thing = form.shown();
        if (e.getCode() == KeyCode.INSERT) {
            startNew();
        } else if (e.getCode() == KeyCode.DELETE) {
            removeChosen();
        } else if (e.getCode() == KeyCode.ENTER && thing != null) {
            list.requestFocusTraversal(TraversalDirection.NEXT);
        } else if (thing == null || !e.isAltDown() || !look.key(e.getCode(), thing)) {
            return;
        }
        e.consume();
    }

    private void show(ProjectFacts facts) {
        var things = shelf.all(facts);
        int was = list.getSelectionModel().getSelectedIndex();
        long key = wanted != 0 && holds(things, wanted) ? wanted : keyOfShown();
        if (key == wanted) {
            wanted = 0;
        }
        filling = true;
        list.getItems().setAll(things);
        int at = indexOf(things, key);
        int now = at >= 0 ? at : Math.min(Math.max(was, 0), things.size() - 1);
        list.getSelectionModel().clearSelection();
        if (now >= 0) {
            list.getSelectionModel().select(now);
            list.getFocusModel().focus(now);
        }
        filling = false;
        show(facts, now < 0 ? null : things.get(now));
        if (at >= 0 && at != was) {
            Platform.runLater(() -> list.scrollTo(Math.max(0, at - 2)));
        }
    }

    private long keyOfShown() {
        var thing = form.shown();
        return thing == null ? 0 : shelf.key(thing);
    }

    private boolean holds(List<T> things, long key) {
        return indexOf(things, key) >= 0;
    }

    private int indexOf(List<T> things, long key) {
        for (int i = 0; i < things.size(); i++) {
            if (shelf.key(things.get(i)) == key) {
                return i;
            }
        }
        return -1;
    }

    private void chosen(@Nullable T thing) {
        if (!filling && thing != null) {
            show(model.facts().get(), thing);
        }
    }

    private void show(ProjectFacts facts, @Nullable T thing) {
        chosen.setVisible(thing != null);
        hidden.show(facts);
        if (thing == null) {
            form.clear();
        } else {
            look.show(facts, thing);
            form.show(facts, thing);
            remove.setAccessibleText(
                    Messages.get("about.remove.accessible", remove.getText(), shelf.name(thing)));
        }
    }
}
