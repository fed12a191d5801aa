package kenning.ui.search;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.SynonymSet;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.kordamp.ikonli.feather.Feather;

/// The words that the project takes for the same, a line for each set, with commas between. Enter
/// stores a line, and so does leaving it.
final class SynonymPane extends VBox {
    private final SynonymModel model;
    private final VBox lines = Nodes.styled(new VBox(), "synonym-lines");
    private final TextField adding = Typing.WAITS.mark(new TextField());

    /// @param close leaves the pane
    SynonymPane(SynonymModel model, Runnable close) {
        this.model = model;
        setId("search-synonyms");
        getStyleClass().add("synonyms");
        adding.setId("synonym-add-words");
        adding.setPromptText(Messages.get("synonyms.prompt"));
        adding.setAccessibleText(Messages.get("synonyms.add.accessible"));
        adding.setOnAction(e -> add());
        HBox.setHgrow(adding, Priority.ALWAYS);
        adding.setMinWidth(0);
        getChildren()
                .addAll(
                        Nodes.label(Messages.get("synonyms.title"), "strong"),
                        Nodes.paragraph(Messages.get("synonyms.help"), "caption"),
                        lines,
                        Nodes.styled(
                                new HBox(
                                        adding,
                                        Nodes.button("synonym-add", "synonyms.add", this::add)),
                                "buttons"),
                        Nodes.button("synonyms-close", "synonyms.close", close));
        model.sets().watch(this::show);
    }

    private void add() {
        if (!adding.getText().isBlank()) {
            model.add(adding.getText(), adding::clear);
        }
    }

    private void show(List<SynonymSet> sets) {
        lines.getChildren().setAll(sets.stream().map(this::row).toList());
    }

    private HBox row(SynonymSet set) {
        var line = SynonymModel.line(set);
        var words = new TextField(line);
        words.setId("synonyms-" + set.id().value());
        words.setAccessibleText(Messages.get("synonyms.line.accessible", line));
        words.setOnAction(e -> store(set, words));
        words.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now && words.getScene() != null) {
                        store(set, words);
                    }
                });
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove = Nodes.styled(new Button("", new Icon(Feather.X)), "flat");
        remove.setId("synonyms-remove-" + set.id().value());
        remove.setAccessibleText(Messages.get("synonyms.remove", line));
        remove.setOnAction(e -> model.remove(set));
        return Nodes.styled(new HBox(words, remove), "buttons");
    }

    private void store(SynonymSet set, TextField words) {
        model.change(set, words.getText(), () -> words.setText(SynonymModel.line(set)));
    }
}
