package kenning.ui.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.search.Aside;
import kenning.search.Hits;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;

/// Search: the words, the filters, and under them the stories with the passages found.
public final class SearchView extends BorderPane {
    private static final Duration REST = Duration.millis(180);

    private final SearchModel model;
    private final TextField words = new TextField();
    private final ComboBox<Place> place =
            Nodes.choice("search-place", Place::name, "search.place.all");
    private final ComboBox<Voice> voice =
            Nodes.choice("search-voice", Voice::name, "search.voice.all");
    private final Label summary = Nodes.paragraph("", "soft");
    private final ListView<Answer> list = Nodes.list("search-hits", "search.hits");
    private final PauseTransition rest = new PauseTransition(REST);

    public SearchView(SearchModel model, Navigator navigator) {
        this.model = model;
        setId("search");
        words.setId("search-words");
        words.setPromptText(Messages.get("search.prompt"));
        words.setAccessibleText(Messages.get("search.accessible"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var clear = Nodes.button("search-clear", "search.clear", this::clear);
        for (var filter : List.of(place, voice)) {
            filter.setMinWidth(120);
        }
        var bar = Nodes.styled(new HBox(words, place, voice, clear), "buttons");
        setTop(
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("search.title"), "title"),
                                bar,
                                Nodes.paragraph(Messages.get("search.help"), "caption"),
                                summary),
                        "page"));
        summary.setId("search-summary");
        list.setCellFactory(view -> new HitCell(navigator));
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> openChosen(e, navigator));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::fromWordsToHits);
        setCenter(list);
        rest.setOnFinished(e -> ask());
        words.textProperty().addListener((o, was, now) -> rest.playFromStart());
        words.setOnAction(e -> ask());
        place.valueProperty().addListener((o, was, now) -> ask());
        voice.valueProperty().addListener((o, was, now) -> ask());
        model.places().watch(all -> place.getItems().setAll(all));
        model.voices().watch(all -> voice.getItems().setAll(all));
        model.hits().addListener((o, was, now) -> show(now));
        model.problem().addListener((o, was, now) -> show(model.hits().get()));
        show(Optional.empty());
    }

    /// Searches for words typed elsewhere.
    public void search(String typed) {
        words.setText(typed);
        ask();
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    private void openChosen(KeyEvent e, Navigator navigator) {
        var hit = list.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && hit != null) {
            HitCell.open(navigator, hit);
            e.consume();
        }
    }

    /// Down from the words leads into what was found.
    private void fromWordsToHits(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            e.consume();
        }
    }

    private void clear() {
        words.clear();
        place.setValue(null);
        voice.setValue(null);
        words.requestFocus();
    }

    private void ask() {
        rest.stop();
        model.search(words.getText(), place.getValue(), voice.getValue());
    }

    private void show(Optional<Hits> hits) {
        list.getItems().setAll(hits.map(Answer::of).orElse(List.of()));
        var problem = model.problem().get();
        summary.getStyleClass().remove("away");
        if (!problem.isEmpty()) {
            summary.getStyleClass().add("away");
            summary.setText(problem);
        } else if (hits.isEmpty()) {
            summary.setText(Messages.get("search.nothingAsked"));
        } else {
            summary.setText(summary(hits.get()));
        }
    }

    private static String summary(Hits hits) {
        var families =
                hits.byFamily().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(e -> e.getValue() > 0)
                        .map(e -> Messages.get("family.count." + e.getKey().code(), e.getValue()))
                        .collect(Collectors.joining(" · "));
        var found = Messages.get("search.found", hits.count());
        var more =
                hits.count() > hits.hits().size()
                        ? " " + Messages.get("search.shown", hits.hits().size())
                        : "";
        return (families.isEmpty() ? found : found + " · " + families) + asides(hits) + more;
    }

    /// How many insights and noticings stand after the stories.
    private static String asides(Hits hits) {
        long insights =
                hits.asides().stream()
                        .filter(aside -> aside.about() instanceof Aside.About.OfInsight)
                        .count();
        long noticings = hits.asides().size() - insights;
        return (insights == 0 ? "" : " · " + Messages.get("search.insights", insights))
                + (noticings == 0 ? "" : " · " + Messages.get("search.noticings", noticings));
    }
}
