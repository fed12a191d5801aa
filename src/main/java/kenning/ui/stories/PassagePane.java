package kenning.ui.stories;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Under the codebook: the selected words, who says them and when, what is coded there, and all
/// that belongs to the coding in focus.
final class PassagePane extends ScrollPane {
    private static final int MARKS_SHOWN = 6;

    private final VBox content = Nodes.styled(new VBox(), "passage", "side", "right");
    private final Label words = Nodes.paragraph("", "words");
    private final Label facts = Nodes.label("", "caption");
    private final VBox marks = new VBox(4);
    private final CodingCard card;
    private final CodingCard.Acts acts;

    PassagePane(CodingCard.Acts acts) {
        this.acts = acts;
        card = new CodingCard(acts);
        setId("passage");
        setAccessibleText(Messages.get("passage.title"));
        setFocusTraversable(false);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        words.setId("passage-words");
        content.getChildren()
                .addAll(
                        Nodes.label(Messages.get("passage.title"), "group", "caption"),
                        words,
                        facts,
                        marks,
                        card);
        setContent(content);
    }

    void clear() {
        words.setText(Messages.get("passage.none"));
        facts.setText("");
        marks.getChildren().clear();
        card.clear();
    }

    /// @param at the marks at the caret
    /// @param focused the one that keys and buttons mean
    void show(OpenStory open, TextRange range, List<Mark> at, @Nullable Mark focused) {
        if (range.isEmpty()) {
            words.setText(Messages.get("passage.none"));
            facts.setText("");
        } else {
            words.setText("“" + MarkWords.shortened(range.in(open.text().text())) + "”");
            facts.setText(facts(open, range));
        }
        var others = at.stream().filter(m -> focused == null || m.key() != focused.key()).toList();
        marks.getChildren().setAll(others.stream().limit(MARKS_SHOWN).map(this::row).toList());
        if (others.size() > MARKS_SHOWN) {
            var more = Messages.get("story.view.more", others.size() - MARKS_SHOWN);
            marks.getChildren().add(Nodes.label(more, "caption"));
        }
        if (focused == null) {
            card.clear();
        } else {
            card.show(open, focused);
        }
    }

    /// Puts the caret into the note of the coding in focus.
    void editNote() {
        card.editNote();
    }

    private static String facts(OpenStory open, TextRange range) {
        var turn = open.text().turns().get(open.text().turnAt(range.start()));
        var at = turn.at();
        var speaker = turn.speaker() == null ? "" : turn.speaker() + " · ";
        var time = at == null ? "" : Gutter.clock(at) + " · ";
        return speaker + time + Messages.get("passage.characters", range.length());
    }

    private HBox row(Mark mark) {
        var way = mark.direction();
        var text = (way == null ? "" : way.mark() + " ") + mark.name();
        var name = Nodes.paragraph(text, "small");
        var choose =
                Nodes.button("choose-" + mark.key(), "passage.choose", () -> acts.choose(mark));
        Nodes.styled(choose, "flat", "small");
        choose.setAccessibleText(Messages.get("passage.choose.accessible", mark.name()));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        var off = Nodes.button("uncode-" + mark.key(), "passage.remove", () -> acts.remove(mark));
        Nodes.styled(off, "flat", "small");
        off.setAccessibleText(Messages.get("passage.remove.accessible", mark.name()));
        off.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(6, PaletteRow.square(mark.colour()), name, choose, off);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
