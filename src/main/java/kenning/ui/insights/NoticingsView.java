package kenning.ui.insights;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Noticing;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// Noticings: a line for a new one on top, the list with its filters, the newest first, and beside
/// it the one that is chosen.
public final class NoticingsView extends BorderPane implements NoticingPane.Actions {
    private static final double PANE_MOST = 0.4;

    /// Makes an insight of the chosen noticing.
    static final KeyCombination INSIGHT = KeyCombination.valueOf("Shortcut+I");

    private final NoticingsModel model;
    private final Navigator navigator;
    private final NoticingEntry entry;
    private final TextField words = Typing.ASKS.mark(new TextField());
    private final ComboBox<Noticing.Kind> kind =
            Nodes.choice(
                    "noticings-kind",
                    k -> Messages.get("noticing.kind." + k.code()),
                    "noticings.kind.all");
    private final ComboBox<String> place =
            Nodes.choice("noticings-place", p -> p, "noticings.place.all");
    private final Label count = Nodes.label("", "count");
    private final ListView<Noticing> list = Nodes.list("noticings-list", "noticings.title");
    private final Label nothing = Nodes.paragraph("", "soft");
    private final NoticingPane pane;
    private final VBox right;
    private List<String> offered = List.of();
    private boolean choosing;

    /// Whether the chosen one is to be shown whatever the filters say.
    private boolean wanted;

    public NoticingsView(NoticingsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("noticings");
        entry = new NoticingEntry(this::save);
        pane = new NoticingPane(model, this);
        right = Nodes.styled(new VBox(pane), "side", "right", "noticing-side");
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        right.maxWidthProperty().bind(widthProperty().multiply(PANE_MOST));
        setTop(top());
        entry.follow(heightProperty());
        entry.onDown(this::intoList);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        list.setCellFactory(view -> new NoticingCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> {
                    if (now != null && !choosing) {
                        pane.enter();
                        model.chosen().set(now.id());
                    }
                });
        nothing.setId("noticings-nothing");
        nothing.getStyleClass().add("page");
        nothing.setMouseTransparent(true);
        var lists = new StackPane(list, nothing);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        setCenter(lists);
        model.noticings().addListener((o, was, now) -> show());
        model.asked().addListener((o, was, now) -> show());
        model.chosen().addListener((o, was, now) -> show());
        show();
    }

    private VBox top() {
        words.setId("noticings-words");
        words.setPromptText(Messages.get("noticings.words"));
        words.setAccessibleText(Messages.get("noticings.words"));
        words.setPrefColumnCount(14);
        place.getStyleClass().add("place-choice");
        kind.getItems().add(null);
        kind.getItems().addAll(Noticing.Kind.values());
        words.textProperty().addListener((o, was, now) -> ask());
        kind.valueProperty().addListener((o, was, now) -> ask());
        place.valueProperty().addListener((o, was, now) -> ask());
        var title = Nodes.label(Messages.get("noticings.title"), "title");
        var head = Nodes.styled(new HBox(title, count), "buttons");
        head.setAlignment(Pos.BASELINE_LEFT);
        return Nodes.styled(
                new VBox(
                        head,
                        entry,
                        Nodes.styled(new FlowPane(words, kind, place), "chips", "filters")),
                "page");
    }

    private void ask() {
        model.asked()
                .set(
                        new NoticingsModel.Asked(
                                kind.getValue(),
                                Objects.requireNonNullElse(place.getValue(), ""),
                                words.getText()));
    }

    private void save(NoticingsModel.Entry typed, Runnable saved) {
        model.add(
                typed,
                () -> {
                    saved.run();
                    wanted = true;
                    show();
                    navigator.say(Messages.get("noticings.saved"));
                });
    }

    /// Once the noticing that somebody wants to see is there, no filter hides it.
    private void widen() {
        var open = model.open();
        if (!wanted || open.isEmpty()) {
            return;
        }
        wanted = false;
        if (!model.asked().get().keeps(open.get())) {
            words.clear();
            kind.setValue(null);
            place.setValue(null);
        }
    }

    /// Down from the line leads into the list.
    private void intoList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void pressedAnywhere(KeyEvent e) {
        if (INSIGHT.match(e)) {
            model.open().ifPresent(this::makeInsight);
            e.consume();
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            pane.edit();
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            model.open().ifPresent(this::remove);
            e.consume();
        }
    }

    @Override
    public void makeInsight(Noticing noticing) {
        model.makeInsight(noticing, navigator::openInsight);
    }

    @Override
    public void remove(Noticing noticing) {
        model.remove(noticing, () -> navigator.say(Messages.get("noticings.removed")));
        list.requestFocus();
    }

    /// Opens one noticing.
    public void open(Noticing.Id id) {
        pane.enter();
        wanted = true;
        model.chosen().set(id);
        show();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        list.requestFocus();
    }

    /// Puts the caret where a new noticing begins.
    @Override
    public void requestFocus() {
        entry.offerWho(model.actor());
        entry.begin();
    }

    private void show() {
        widen();
        var shown = model.shown();
        choosing = true;
        if (!list.getItems().equals(shown)) {
            list.getItems().setAll(shown);
        }
        choose(shown);
        choosing = false;
        showPlaces();
        count.setText(Integer.toString(shown.size()));
        nothing.setVisible(shown.isEmpty());
        nothing.setText(
                Messages.get(
                        model.noticings().get().isEmpty()
                                ? "noticings.empty"
                                : "noticings.noneOfThese"));
        var open = model.open();
        pane.show(open);
        setRight(open.isPresent() ? right : null);
    }

    private void showPlaces() {
        var places = List.copyOf(model.places());
        if (!places.equals(offered)) {
            offered = places;
            var chosen = place.getValue();
            place.getItems().clear();
            place.getItems().add(null);
            place.getItems().addAll(places);
            place.setValue(chosen == null || !places.contains(chosen) ? null : chosen);
        }
    }

    private void choose(List<Noticing> shown) {
        var chosen = model.chosen().get();
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(chosen)) {
                list.getSelectionModel().select(i);
                list.getFocusModel().focus(i);
            }
        }
    }
}
