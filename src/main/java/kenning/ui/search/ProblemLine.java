package kenning.ui.search;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kenning.search.QueryText.Parsed.Problem;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Under the field: what was typed, with the stretch marked that cannot be understood, and where
/// there is a way to mend it, the button that does.
final class ProblemLine extends VBox {
    private final TextFlow typed = Nodes.styled(new TextFlow(), "problem-typed");
    private final Button mend;
    private final Consumer<String> mended;
    private String text = "";
    private Optional<Problem> problem = Optional.empty();

    /// @param mended hears the mended question
    ProblemLine(Consumer<String> mended) {
        this.mended = mended;
        setId("search-problem");
        getStyleClass().add("problem");
        mend = Nodes.button("search-mend", "search.mend", this::mend);
        mend.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(typed, Nodes.styled(new HBox(mend), "buttons"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// @param now what is wrong with what was typed, if anything is
    void show(Optional<Problem> now, String typedText) {
        text = typedText;
        problem = now;
        setVisible(now.isPresent() && !typedText.isBlank());
        now.ifPresent(this::show);
    }

    private void show(Problem wrong) {
        int start = Math.clamp(wrong.offset(), 0, text.length());
        int end = Math.clamp(wrong.end(), start, text.length());
        typed.getChildren()
                .setAll(
                        piece(text.substring(0, start)),
                        Nodes.styled(
                                piece(start == end ? "▲" : text.substring(start, end)), "faulty"),
                        piece(text.substring(end)));
        var fix = wrong.fix();
        mend.getParent().setVisible(fix != null);
        mend.getParent().setManaged(fix != null);
        if (fix != null) {
            mend.setText(Messages.get("search.mend.to", fix.applyTo(text).strip()));
            mend.setAccessibleText(mend.getText());
        }
        setAccessibleText(wrong.sentence());
    }

    private static Text piece(String words) {
        return Nodes.styled(new Text(words), "piece");
    }

    private void mend() {
        problem.flatMap(wrong -> Optional.ofNullable(wrong.fix()))
                .ifPresent(fix -> mended.accept(fix.applyTo(text).strip()));
    }
}
