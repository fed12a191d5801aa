package kenning.ui.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.VagueDate;
import kenning.store.Step;
import kenning.store.StepFilter;
import kenning.store.Thing;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Everything that was done in this project, the newest first, under the days on which it was done;
/// beside it what the chosen step changed, and what can be done with it.
public final class HistoryView extends BorderPane implements StepPane.Actions {
    /// So near the end of the list more is read.
    private static final int NEAR = 60;

    private final HistoryModel model;
    private final Navigator navigator;
    private final Earlier earlier;
    private final FilterBar filters;
    private final ListView<HistoryRow> list = Nodes.list("history-list", "history.title");
    private final Label count = Nodes.label("", "count");
    private final Label nothing = Nodes.paragraph("", "soft");
    private final TextField day = new TextField();
    private boolean showing;

    public HistoryView(HistoryModel model, Navigator navigator, Earlier earlier) {
        this.model = model;
        this.navigator = navigator;
        this.earlier = earlier;
        setId("history");
        filters = new FilterBar(model);
        list.setCellFactory(view -> cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> {
                    if (!showing) {
                        model.choose(step(now));
                    }
                });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        nothing.getStyleClass().add("page");
        nothing.setMouseTransparent(true);
        nothing.setId("history-nothing");
        var lists = new StackPane(list, nothing);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        lists.setMinWidth(0);
        var split = new SplitPane(lists, new StepPane(model, this));
        split.setDividerPositions(0.5);
        setTop(top());
        setCenter(split);
        model.page().addListener((o, was, now) -> show(now));
        show(model.page().get());
    }

    private HistoryCell cell() {
        var cell = new HistoryCell(() -> model.page().get());
        cell.indexProperty()
                .addListener((o, was, now) -> {
                    if (now.intValue() > list.getItems().size() - NEAR) {
                        model.more();
                    }
                });
        return cell;
    }

    private VBox top() {
        var title = Nodes.label(Messages.get("history.title"), "title");
        var head = Nodes.styled(new HBox(title, count), "buttons");
        head.setAlignment(Pos.BASELINE_LEFT);
        return Nodes.styled(new VBox(head, filters, days()), "page");
    }

    /// What is done for a whole day; it filters nothing, and stands apart.
    private FlowPane days() {
        day.setId("history-day");
        day.setPromptText(Messages.get("history.day"));
        day.setAccessibleText(Messages.get("history.day"));
        day.setPrefColumnCount(13);
        var stood =
                Nodes.button(
                        "history-stood-on",
                        "history.stood.day",
                        () -> withDay(d -> model.stoodOn(d.last(), earlier)));
        var compact =
                Nodes.button(
                        "history-compact",
                        "history.compact",
                        () -> withDay(d -> model.compact(d.first(), this::done)));
        stood.disableProperty()
                .bind(Bindings.createBooleanBinding(this::noDay, day.textProperty()));
        if (model.writable()) {
            compact.disableProperty()
                    .bind(Bindings.createBooleanBinding(this::noDay, day.textProperty()));
        } else {
            compact.setDisable(true);
        }
        return Nodes.styled(new FlowPane(day, stood, compact), "chips", "filters");
    }

    private boolean noDay() {
        return FilterBar.date(day)
                .filter(d -> !d.first().isAfter(LocalDate.now(ZoneId.systemDefault())))
                .isEmpty();
    }

    private void withDay(Consumer<VagueDate> action) {
        FilterBar.date(day).ifPresent(action);
    }

    private static @Nullable Step step(@Nullable HistoryRow row) {
        return row instanceof HistoryRow.OfStep(var step) ? step : null;
    }

    private void show(HistoryModel.Page page) {
        var rows = HistoryRow.of(page.steps());
        var chosen = step(list.getSelectionModel().getSelectedItem());
        showing = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            choose(chosen);
        } else {
            list.refresh();
        }
        if (list.isFocused()) {
            chooseSomething();
        }
        showing = false;
        var now = step(list.getSelectionModel().getSelectedItem());
        if (now != null || chosen != null) {
            model.choose(now);
        }
        count.setText(Integer.toString(page.all()));
        nothing.setVisible(rows.isEmpty());
        nothing.setText(
                Messages.get(
                        model.filter().get().equals(StepFilter.ALL)
                                ? "history.nothing"
                                : "history.noneOfThese"));
    }

    private void choose(@Nullable Step chosen) {
        list.getSelectionModel().clearSelection();
        for (int i = 0; chosen != null && i < list.getItems().size(); i++) {
            var step = step(list.getItems().get(i));
            if (step != null && step.id() == chosen.id()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void pressed(KeyEvent e) {
        var told = model.told().get();
        if (told == null) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            goThere(told.place());
            e.consume();
        } else if (e.getCode() == KeyCode.BACK_SPACE && model.writable()) {
            goBack(told);
            e.consume();
        }
    }

    @Override
    public void goThere(String place) {
        if (!place.isEmpty()) {
            navigator.goTo(place);
        }
    }

    @Override
    public void goBack(HistoryModel.Told told) {
        if (model.page().get().canGoBackTo(told.step())) {
            model.goBack(told.step(), this::done);
        }
    }

    @Override
    public void asItStoodBefore(HistoryModel.Told told) {
        model.stoodBefore(told.step(), earlier);
    }

    private void done(String sentence) {
        navigator.say(sentence);
        list.requestFocus();
    }

    /// Shows only what concerns one thing, with its earlier wordings.
    public void open(Thing thing) {
        model.choose(null);
        model.filter().set(StepFilter.ALL.of(thing));
        applyCss();
        list.requestFocus();
    }

    /// The list has the focus, at its newest step. A split pane takes its parts into the scene only
    /// when the styles first reach it.
    @Override
    public void requestFocus() {
        applyCss();
        chooseSomething();
        list.requestFocus();
    }

    private void chooseSomething() {
        if (list.getSelectionModel().isEmpty() && list.getItems().size() > 1) {
            list.getSelectionModel().select(1);
        }
    }
}
