package kenning.ui.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kenning.model.Story;
import kenning.search.Line;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// Search: the words, what they are narrowed to, and under them the stories with the passages
/// found, or each passage on a line of its own.
public final class SearchView extends BorderPane {
    private static final Duration REST = Duration.millis(180);

    /// Under so many times the size of the letters, what narrows a search is hidden at first.
    private static final double NARROW_EM = 62;

    private final SearchModel model;
    private final Navigator navigator;
    private final TextField words = Typing.ASKS.mark(new TextField());
    private final Label summary = Nodes.paragraph("", "soft");
    private final ProblemLine problem = new ProblemLine(this::again);
    private final HBox instead = Nodes.styled(new HBox(), "buttons");
    private final HowToAsk how = new HowToAsk(this::again);
    private final Set<Story.Id> whole = new HashSet<>();
    private final ListView<Answer> list = Nodes.list("search-hits", "search.hits");
    private final ListView<Line> lines = Nodes.list("search-lines", "search.lines");
    private final SearchBar bar;
    private final CodeBar codeBar;
    private final ScrollPane facets;
    private final PauseTransition rest = new PauseTransition(REST);

    public SearchView(SearchModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("search");
        words.setId("search-words");
        words.setPromptText(Messages.get("search.prompt"));
        words.setAccessibleText(Messages.get("search.accessible"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        facets = scroll(new FacetPane(model), "search-facets-scroll");
        var synonyms =
                scroll(
                        new SynonymPane(model.synonyms(), () -> showSynonyms(false)),
                        "search-synonyms-scroll");
        synonyms.setVisible(false);
        setRight(synonyms);
        bar = new SearchBar(model, this::showSynonyms);
        codeBar = new CodeBar(model, this::backToAnswer, navigator::say);
        var clear = Nodes.button("search-clear", "search.clear", this::clear);
        var help = Nodes.button("search-help", "search.how.show", this::toggleHelp);
        summary.setId("search-summary");
        instead.managedProperty().bind(instead.visibleProperty());
        setTop(
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("search.title"), "title"),
                                Nodes.styled(
                                        new HBox(words, clear, Nodes.styled(help, "flat")),
                                        "buttons"),
                                problem,
                                how,
                                new Chips(model, words::requestFocus),
                                summary,
                                instead,
                                bar),
                        "page",
                        "search-page"));
        list.setCellFactory(view -> new HitCell(model, navigator, whole));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::inHits);
        lines.setCellFactory(view -> new LineCell(model));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::inLines);
        lines.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open(lines.getSelectionModel().getSelectedItem());
            }
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::fromWordsToAnswer);
        setLeft(facets);
        setCenter(new StackPane(list, lines));
        setBottom(codeBar);
        follow();
    }

    private void follow() {
        rest.setOnFinished(e -> ask());
        words.textProperty().addListener((o, was, now) -> rest.playFromStart());
        words.setOnAction(e -> ask());
        facets.visibleProperty().bind(bar.narrowing().and(bar.narrowingFits()));
        facets.managedProperty().bind(facets.visibleProperty());
        widthProperty().addListener((o, was, now) -> fit());
        words.fontProperty().addListener((o, was, now) -> fit());
        model.answer().addListener((o, was, now) -> show());
        model.problem().addListener((o, was, now) -> show());
        model.ticked()
                .addListener(
                        (SetChangeListener<Spot>)
                                change -> {
                                    list.refresh();
                                    lines.refresh();
                                });
        model.showing().addListener((o, was, now) -> show());
        show();
        model.setShown(getScene() != null);
        sceneProperty().addListener((o, was, now) -> model.setShown(now != null));
        model.search("");
    }

    private void fit() {
        bar.fits(getWidth() > NARROW_EM * words.getFont().getSize());
    }

    private static ScrollPane scroll(Node content, String id) {
        var scroll = Nodes.styled(new ScrollPane(content), "side");
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.managedProperty().bind(scroll.visibleProperty());
        return scroll;
    }

    /// Searches for words typed elsewhere.
    public void search(String typed) {
        model.widenAll();
        again(typed);
    }

    /// The same question in other words.
    private void again(String typed) {
        words.setText(typed);
        words.positionCaret(typed.length());
        ask();
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    private void showSynonyms(boolean shown) {
        getRight().setVisible(shown);
    }

    private void toggleHelp() {
        how.setVisible(!how.isVisible());
    }

    private ListView<?> shown() {
        return model.showing().get() == SearchModel.Showing.LINES ? lines : list;
    }

    private void backToAnswer() {
        shown().requestFocus();
    }

    /// Enter opens, Space ticks, Enter with Ctrl chooses a theme for what is ticked.
    private void inHits(KeyEvent e) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (!list.isFocused() || chosen == null) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            codeBar.choose();
        } else if (e.getCode() == KeyCode.ENTER) {
            HitCell.open(navigator, chosen);
        } else if (e.getCode() == KeyCode.SPACE && chosen instanceof Answer.OfStory(var hit)) {
            model.toggle(Spot.of(hit).toList());
        } else {
            return;
        }
        e.consume();
    }

    private void inLines(KeyEvent e) {
        var chosen = lines.getSelectionModel().getSelectedItem();
        if (!lines.isFocused() || chosen == null) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            codeBar.choose();
        } else if (e.getCode() == KeyCode.ENTER) {
            open(chosen);
        } else if (e.getCode() == KeyCode.SPACE) {
            model.toggle(List.of(Spot.of(chosen)));
        } else {
            return;
        }
        e.consume();
    }

    private void open(@org.jspecify.annotations.Nullable Line line) {
        if (line != null) {
            navigator.openStory(line.story(), line.passage().range(), false);
        }
    }

    /// Down from the words leads into what was found.
    private void fromWordsToAnswer(KeyEvent e) {
        var answer = shown();
        if (e.getCode() == KeyCode.DOWN && !answer.getItems().isEmpty()) {
            answer.requestFocus();
            if (answer.getSelectionModel().getSelectedIndex() < 0) {
                answer.getSelectionModel().selectFirst();
            }
            e.consume();
        }
    }

    private void clear() {
        words.clear();
        model.widenAll();
        words.requestFocus();
    }

    private void ask() {
        rest.stop();
        model.search(words.getText());
    }

    private void show() {
        var wrong = model.problem().get();
        problem.show(wrong, words.getText());
        summary.getStyleClass().remove("away");
        var answer = model.answer().get();
        boolean asLines = model.showing().get() == SearchModel.Showing.LINES;
        list.setVisible(!asLines);
        lines.setVisible(asLines);
        if (wrong.isPresent()) {
            summary.getStyleClass().add("away");
            summary.setText(wrong.get().sentence());
        } else {
            summary.setText(AnswerWords.summary(answer));
        }
        keepPlace(list, answer.filter(a -> a.asked()).map(a -> Answer.of(a.hits())));
        keepPlace(lines, answer.flatMap(SearchModel.Answered::lines).map(found -> found.lines()));
        showInstead(answer);
    }

    /// Puts an answer in the place of another, and chooses the line that was chosen.
    private static <T> void keepPlace(ListView<T> view, Optional<List<T>> items) {
        int at = view.getSelectionModel().getSelectedIndex();
        view.getItems().setAll(items.orElse(List.of()));
        if (at >= 0 && at < view.getItems().size()) {
            view.getSelectionModel().select(at);
        }
    }

    private void showInstead(Optional<SearchModel.Answered> answer) {
        instead.getChildren().clear();
        var better =
                answer.filter(SearchModel.Answered::asked).stream()
                        .flatMap(now -> now.hits().instead().stream())
                        .toList();
        var mended = words.getText();
        for (var one : better) {
            mended = kenning.search.QueryText.replace(mended, one.word(), one.better());
        }
        instead.setVisible(!better.isEmpty());
        if (!better.isEmpty()) {
            var proposal = mended;
            var button = Nodes.button("search-instead", "search.mend", () -> again(proposal));
            button.setText(Messages.get("search.instead", proposal));
            button.setAccessibleText(button.getText());
            button.setMnemonicParsing(false);
            instead.getChildren().add(button);
        }
    }
}
