package kenning.ui.insights;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.analysis.HowWeKnow;
import kenning.report.KnowingWords;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// An insight in the list: its sentence, how far it has been taken, how we know, and what a reader
/// must know before believing it.
final class InsightCell extends WideCell<Known> {
    private final Label claim = Nodes.paragraph("", "strong");
    private final Label known = Nodes.paragraph("", "caption");
    private final FlowPane chips = Nodes.styled(new FlowPane(), "chips");

    InsightCell() {
        this(new VBox());
    }

    private InsightCell(VBox box) {
        super(Nodes.styled(box, "story-cell"));
        box.getChildren().addAll(claim, known, chips);
    }

    @Override
    protected void updateItem(@Nullable Known one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            showContent(false);
            setId(null);
            return;
        }
        setId("insight-" + one.id().value());
        claim.setText(one.insight().claim());
        known.setText(KnowingWords.brief(one.know()));
        var status = Messages.get("insight.status." + one.insight().status().code());
        chips.getChildren().setAll(Nodes.label(status, "chip"));
        chips.getChildren().addAll(remarks(one.know()));
        setAccessibleText(
                String.join(
                        ", ",
                        claim.getText(),
                        status,
                        known.getText(),
                        String.join(", ", KnowingWords.remarks(one.know()))));
        showContent(true);
    }

    /// What a reader must know, each as a chip that breaks its lines.
    static List<Label> remarks(HowWeKnow know) {
        return KnowingWords.remarks(know).stream()
                .map(remark -> Nodes.paragraph(remark, "chip", "warn"))
                .toList();
    }
}
