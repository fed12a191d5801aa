package kenning.ui.stories;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Under the codebook: the selected words, who says them and when, and what is coded there.
final class PassagePane extends VBox {
    private static final int WORDS_SHOWN = 160;
    private static final int MARKS_SHOWN = 6;

    private final Label words = Nodes.paragraph("", "words");
    private final Label facts = Nodes.label("", "caption");
    private final VBox marks = new VBox(4);
    private final Consumer<Mark> remove;

    PassagePane(Consumer<Mark> remove) {
        this.remove = remove;
        setId("passage");
        getStyleClass().addAll("passage", "side", "right");
        words.setId("passage-words");
        getChildren()
                .addAll(
                        Nodes.label(Messages.get("passage.title"), "group", "caption"),
                        words,
                        facts,
                        marks);
    }

    void clear() {
        words.setText(Messages.get("passage.none"));
        facts.setText("");
        marks.getChildren().clear();
    }

    void show(OpenStory open, TextRange range, List<Mark> at) {
        if (range.isEmpty()) {
            words.setText(Messages.get("passage.none"));
            facts.setText("");
        } else {
            var text = range.in(open.text().text());
            words.setText(
                    "“"
                            + (text.length() > WORDS_SHOWN
                                    ? text.substring(0, WORDS_SHOWN) + "…"
                                    : text)
                            + "”");
            facts.setText(facts(open, range));
        }
        marks.getChildren().setAll(at.stream().limit(MARKS_SHOWN).map(this::row).toList());
        if (at.size() > MARKS_SHOWN) {
            var more = Messages.get("story.view.more", at.size() - MARKS_SHOWN);
            marks.getChildren().add(Nodes.label(more, "caption"));
        }
    }

    private static String facts(OpenStory open, TextRange range) {
        var turn = open.text().turns().get(open.text().turnAt(range.start()));
        var at = turn.at();
        var speaker = turn.speaker() == null ? "" : turn.speaker() + " · ";
        var time =
                at == null
                        ? ""
                        : "%02d:%02d:%02d · "
                                .formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
        return speaker + time + Messages.get("passage.characters", range.length());
    }

    private HBox row(Mark mark) {
        var name =
                Nodes.paragraph(
                        (mark.direction() == null ? "" : mark.direction().mark() + " ")
                                + mark.name(),
                        "small");
        var off =
                Nodes.styled(
                        Nodes.button(
                                "uncode-" + mark.key(),
                                "passage.remove",
                                () -> remove.accept(mark)),
                        "flat",
                        "small");
        off.setAccessibleText(Messages.get("passage.remove.accessible", mark.name()));
        off.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(6, PaletteRow.square(mark.colour()), name, off);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
