package kenning.ui.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.search.Hit;
import kenning.search.Hits;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Search: the words, the filters, and under them the stories with the passages found.
public final class SearchView extends BorderPane {
    private static final Duration REST = Duration.millis(180);

    private final SearchModel model;
    private final TextField words = new TextField();
    private final ComboBox<Place> place = choice("search-place", Place::name, "search.place.all");
    private final ComboBox<Voice> voice = choice("search-voice", Voice::name, "search.voice.all");
    private final Label summary = Nodes.paragraph("", "soft");
    private final ListView<Hit> list = new ListView<>();
    private final PauseTransition rest = new PauseTransition(REST);

    public SearchView(SearchModel model, Navigator navigator) {
        this.model = model;
        setId("search");
        words.setId("search-words");
        words.setPromptText(Messages.get("search.prompt"));
        words.setAccessibleText(Messages.get("search.accessible"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var clear = Nodes.button("search-clear", "search.clear", this::clear);
        var bar = new HBox(10, words, place, voice, clear);
        setTop(
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("search.title"), "title"),
                                bar,
                                Nodes.paragraph(Messages.get("search.help"), "caption"),
                                summary),
                        "page"));
        list.setId("search-hits");
        list.setAccessibleText(Messages.get("search.hits"));
        list.setCellFactory(view -> new HitCell(navigator));
        list.setOnKeyPressed(e -> {
            var hit = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && hit != null) {
                HitCell.open(navigator, hit, false);
            }
        });
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
        list.getItems().setAll(hits.map(Hits::hits).orElse(java.util.List.of()));
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
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .filter(e -> e.getValue() > 0)
                        .map(e -> Messages.get("family.count." + e.getKey().code(), e.getValue()))
                        .collect(Collectors.joining(" · "));
        var found = Messages.get("search.found", hits.count());
        var more =
                hits.count() > hits.hits().size()
                        ? " " + Messages.get("search.shown", hits.hits().size())
                        : "";
        return (families.isEmpty() ? found : found + "  " + families) + more;
    }

    private static <T> ComboBox<T> choice(String id, Function<T, String> text, String none) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setPromptText(Messages.get(none));
        box.setAccessibleText(Messages.get(none));
        box.setPrefWidth(190);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? Messages.get(none) : text.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String typed) {
                        return null;
                    }
                });
        return box;
    }
}
