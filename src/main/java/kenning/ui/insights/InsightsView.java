package kenning.ui.insights;

import java.util.List;
import javafx.scene.control.CheckBox;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Insight;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// Insights: a line for a new one, the list with its filters, and the one that is chosen in full.
public final class InsightsView extends BorderPane {
    private static final double LIST_MOST = 0.38;

    /// Leads to where a story is found to lay beside the chosen insight.
    static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+L");

    private final InsightsModel model;
    private final Navigator navigator;
    private final TextField fresh = Typing.WAITS.mark(new TextField());
    private final Label count = Nodes.label("", "count");
    private final ComboBox<Insight.Status> status =
            Nodes.choice(
                    "insights-status",
                    s -> Messages.get("insight.status." + s.code()),
                    "insights.status.all");
    private final ComboBox<Sifting.Order> order = new ComboBox<>();
    private final CheckBox noCommunity = check("insights-no-community", "insights.noCommunity");
    private final CheckBox overtaken = check("insights-overtaken", "insights.overtaken");
    private final ListView<Known> list = Nodes.list("insights-list", "insights.title");
    private final Label nothing = Nodes.paragraph("", "soft");
    private final InsightPane pane;
    private boolean choosing;

    /// Whether the chosen one is to be shown whatever the filters say, and then edited.
    private boolean wanted;

    private boolean editing;

    public InsightsView(InsightsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        pane = new InsightPane(model, navigator, this::remove);
        setId("insights");
        model.onlyWhile(sceneProperty().isNotNull());
        var left = left();
        left.maxWidthProperty().bind(widthProperty().multiply(LIST_MOST));
        setLeft(left);
        setCenter(pane);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (FIND.match(e)) {
                        pane.find();
                        e.consume();
                    }
                });
        model.board().addListener((o, was, now) -> show());
        model.sifting().addListener((o, was, now) -> show());
        model.chosen().addListener((o, was, now) -> show());
        show();
    }

    private static CheckBox check(String id, String key) {
        var box = new CheckBox(Messages.get(key));
        box.setId(id);
        box.setAccessibleText(Messages.get(key));
        box.setWrapText(true);
        return box;
    }

    private VBox left() {
        fresh.setId("insight-new");
        fresh.setPromptText(Messages.get("insights.new"));
        fresh.setAccessibleText(Messages.get("insights.new"));
        fresh.setOnAction(e -> add());
        HBox.setHgrow(fresh, Priority.ALWAYS);
        var add = Nodes.button("insight-add", "insights.add", this::add);
        var title = Nodes.label(Messages.get("insights.title"), "heading");
        title.setMinWidth(USE_PREF_SIZE);
        var head = Nodes.styled(new HBox(title, count), "side-head");
        order.setId("insights-order");
        order.setAccessibleText(Messages.get("insights.order"));
        order.getItems().setAll(Sifting.Order.values());
        order.setConverter(new OrderText());
        order.setValue(Sifting.FIRST.order());
        status.getItems().add(null);
        status.getItems().addAll(Insight.Status.values());
        var filters =
                Nodes.styled(
                        new FlowPane(status, order, noCommunity, overtaken), "chips", "filters");
        status.valueProperty().addListener((o, was, now) -> sift());
        order.valueProperty().addListener((o, was, now) -> sift());
        noCommunity.selectedProperty().addListener((o, was, now) -> sift());
        overtaken.selectedProperty().addListener((o, was, now) -> sift());
        list.setCellFactory(view -> new InsightCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> {
                    if (now != null && !choosing) {
                        pane.enter();
                        model.chosen().set(now.id());
                    }
                });
        nothing.setId("insights-nothing");
        nothing.getStyleClass().add("side-head");
        var lists = new StackPane(list, nothing);
        StackPane.setAlignment(nothing, javafx.geometry.Pos.TOP_LEFT);
        nothing.setMouseTransparent(true);
        VBox.setVgrow(lists, Priority.ALWAYS);
        var entry = Nodes.styled(new HBox(fresh, add), "side-head", "entry");
        return Nodes.styled(new VBox(head, entry, filters, lists), "side", "left", "insights-side");
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            pane.edit();
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            model.open().ifPresent(one -> remove(one.insight()));
            e.consume();
        }
    }

    private void add() {
        var claim = fresh.getText().strip();
        if (claim.isEmpty()) {
            navigator.say(Messages.get("insight.noClaim"));
            fresh.requestFocus();
            return;
        }
        model.add(
                claim,
                () -> {
                    fresh.clear();
                    wanted = true;
                    editing = true;
                    show();
                });
    }

    private void remove(Insight insight) {
        model.remove(insight, () -> navigator.say(Messages.get("insights.removed")));
        list.requestFocus();
    }

    private void sift() {
        model.sifting()
                .set(
                        new Sifting(
                                status.getValue(),
                                noCommunity.isSelected(),
                                overtaken.isSelected(),
                                order.getValue()));
    }

    /// Once the insight that somebody wants to see is there, no filter hides it.
    private void widen() {
        var open = model.open();
        if (!wanted || open.isEmpty()) {
            return;
        }
        wanted = false;
        if (!model.shown().contains(open.get())) {
            status.setValue(null);
            noCommunity.setSelected(false);
            overtaken.setSelected(
                    overtaken.isSelected()
                            || open.get().insight().status() == Insight.Status.OVERTAKEN);
        }
    }

    /// Opens one insight.
    public void open(Insight.Id id) {
        pane.enter();
        wanted = true;
        editing = false;
        model.chosen().set(id);
        show();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        list.requestFocus();
    }

    @Override
    public void requestFocus() {
        if (list.getItems().isEmpty()) {
            fresh.requestFocus();
        } else {
            list.requestFocus();
        }
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
        count.setText(Integer.toString(shown.size()));
        nothing.setVisible(shown.isEmpty());
        nothing.setText(
                Messages.get(
                        model.board().get().insights().isEmpty()
                                ? "insights.empty"
                                : "insights.noneOfThese"));
        pane.show(model.board().get(), model.open());
        if (editing && model.open().isPresent()) {
            editing = false;
            pane.edit();
        }
    }

    /// Marks the chosen one in the list; where none is chosen, the first is.
    private void choose(List<Known> shown) {
        if (model.chosen().get() == null && !shown.isEmpty()) {
            model.chosen().set(shown.getFirst().id());
        }
        var chosen = model.chosen().get();
        list.getSelectionModel().clearSelection();
        for (var one : shown) {
            if (one.id().equals(chosen)) {
                list.getSelectionModel().select(one);
                list.getFocusModel().focus(list.getSelectionModel().getSelectedIndex());
            }
        }
    }
}
