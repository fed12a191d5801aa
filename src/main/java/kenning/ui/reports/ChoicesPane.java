package kenning.ui.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Insight;
import kenning.model.Place;
import kenning.release.ClearedInsight;
import kenning.release.ClearedQuote;
import kenning.release.ClearedTheme;
import kenning.report.Block;
import kenning.report.ReportChoices;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// What a writer chooses for a report beside its readers and its dates: places, insights and their
/// order, themes, and quotes out of those that may be shown.
final class ChoicesPane extends VBox {
    private final ReportModel model;
    private final FlowPane places = Nodes.styled(new FlowPane(), "form");
    private final TickList<ClearedInsight> insights;
    private final TickList<ClearedTheme> themes;
    private final TickList<ClearedQuote> quotes;
    private final CheckBox every = box("report-every-quote", "reports.everyQuote");
    private final CheckBox empty = box("report-say-empty", "reports.sayEmpty");
    private final Label ofTheme = Nodes.paragraph("", "caption");
    private final Set<Coding.Id> chosenQuotes = new HashSet<>();
    private List<Insight.Id> order = List.of();
    private boolean filling;

    ChoicesPane(ReportModel model) {
        this.model = model;
        getStyleClass().add("form-rows");
        insights =
                new TickList<>(
                        "report-insights",
                        "reports.insights",
                        ClearedInsight::id,
                        i -> i.claim().text(),
                        this::toggle);
        themes =
                new TickList<>(
                        "report-themes",
                        "reports.themes",
                        ClearedTheme::id,
                        t -> Messages.get("reports.theme", t.name().text(), t.quotes().size()),
                        this::toggle);
        quotes =
                new TickList<>(
                        "report-quotes",
                        "reports.quotes",
                        ClearedQuote::codings,
                        ChoicesPane::words,
                        model::toggleQuote);
        insights.list().addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        themes.list()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> showQuotes());
        every.setOnAction(e -> model.takeEveryQuote(every.isSelected()));
        empty.setOnAction(e -> model.sayWhatIsEmpty(empty.isSelected()));
        places.setId("report-places");
        var moves =
                Nodes.styled(
                        new FlowPane(
                                Nodes.button("report-insight-up", "reports.up", () -> move(-1)),
                                Nodes.button("report-insight-down", "reports.down", () -> move(1))),
                        "form");
        getChildren()
                .addAll(
                        Nodes.label(Messages.get("reports.places"), "heading"),
                        places,
                        Nodes.label(Messages.get("reports.insights"), "heading"),
                        insights.list(),
                        moves,
                        Nodes.label(Messages.get("reports.themes"), "heading"),
                        themes.list(),
                        Nodes.label(Messages.get("reports.quotes"), "heading"),
                        ofTheme,
                        quotes.list(),
                        every,
                        empty);
    }

    private static CheckBox box(String id, String key) {
        var box = new CheckBox(Messages.get(key));
        box.setId(id);
        box.setAccessibleText(Messages.get(key));
        box.setWrapText(true);
        return box;
    }

    private static String words(ClearedQuote quote) {
        var shown = new Block.Quoted(quote);
        return shown.lines().stream().map(Block.Quoted.Line::text).collect(Collectors.joining(" "))
                + "\n"
                + shown.label();
    }

    void show(ReportModel.Preview preview) {
        filling = true;
        var choices = ReportChoices.of(preview.output());
        showPlaces(preview.places(), preview.output().places());
        showInsights(preview.report().insights(), choices.insights());
        var there =
                preview.report().themes().stream().filter(t -> !t.passages().isEmpty()).toList();
        chosenQuotes.clear();
        chosenQuotes.addAll(choices.quotes());
        themes.show(
                there,
                choices.themes().isEmpty()
                        ? there.stream().map(ClearedTheme::id).collect(Collectors.toSet())
                        : choices.themes());
        empty.setSelected(preview.output().saysWhatIsEmpty());
        filling = false;
        showQuotes();
    }

    private void showPlaces(List<Place> all, Set<Place.Id> chosen) {
        var ids = all.stream().map(Place::id).toList();
        var shown = places.getChildren().stream().map(node -> node.getUserData()).toList();
        if (!shown.equals(ids)) {
            places.getChildren().clear();
            for (var place : all) {
                var box = new CheckBox(place.name());
                box.setId("report-place-" + place.id().value());
                box.setAccessibleText(place.name());
                box.setWrapText(true);
                box.setUserData(place.id());
                box.setOnAction(e -> choosePlaces());
                places.getChildren().add(box);
            }
        }
        for (var node : places.getChildren()) {
            if (node instanceof CheckBox box && box.getUserData() instanceof Place.Id id) {
                box.setSelected(chosen.isEmpty() || chosen.contains(id));
            }
        }
    }

    /// All ticked, or none, is no choice: every place.
    private void choosePlaces() {
        var ticked = new HashSet<Place.Id>();
        for (var node : places.getChildren()) {
            if (node instanceof CheckBox box
                    && box.isSelected()
                    && box.getUserData() instanceof Place.Id id) {
                ticked.add(id);
            }
        }
        model.choosePlaces(ticked.size() == places.getChildren().size() ? Set.of() : ticked);
    }

    private void showInsights(List<ClearedInsight> all, List<Insight.Id> chosen) {
        order = chosen.isEmpty() ? all.stream().map(ClearedInsight::id).toList() : chosen;
        var sorted = new ArrayList<ClearedInsight>();
        order.forEach(id -> all.stream().filter(i -> i.id().equals(id)).forEach(sorted::add));
        all.stream().filter(i -> !order.contains(i.id())).forEach(sorted::add);
        insights.show(sorted, Set.copyOf(order));
    }

    private void toggle(ClearedInsight insight) {
        var now = new ArrayList<>(order);
        if (!now.remove(insight.id())) {
            now.add(insight.id());
        }
        model.chooseInsights(now);
    }

    private void moveByKey(KeyEvent event) {
        if (event.isAltDown()
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            move(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void move(int by) {
        var chosen = insights.selected();
        int at = chosen == null ? -1 : order.indexOf(chosen.id());
        int to = at + by;
        if (at >= 0 && to >= 0 && to < order.size()) {
            var now = new ArrayList<>(order);
            now.add(to, now.remove(at));
            model.chooseInsights(now);
        }
    }

    private void toggle(ClearedTheme theme) {
        var now = new ArrayList<Code.Id>();
        for (var other : themes.list().getItems()) {
            if (themes.isTicked(other) != other.id().equals(theme.id())) {
                now.add(other.id());
            }
        }
        model.chooseThemes(now.size() == themes.list().getItems().size() ? List.of() : now);
    }

    private void showQuotes() {
        if (filling) {
            return;
        }
        var theme = themes.selected();
        ofTheme.setText(
                theme == null
                        ? Messages.get("reports.quotes.noTheme")
                        : Messages.get("reports.quotes.of", theme.name().text()));
        var pool = theme == null ? List.<ClearedQuote>of() : theme.quotes();
        quotes.show(
                pool,
                pool.stream()
                        .map(ClearedQuote::codings)
                        .filter(codings -> codings.stream().anyMatch(chosenQuotes::contains))
                        .collect(Collectors.toSet()));
    }
}
