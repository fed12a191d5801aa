package kenning.ui.reports;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// Shows one line of the report.
final class PageCell extends WideCell<PageLine> {
    private final Label words;

    PageCell() {
        this(Nodes.paragraph(""));
    }

    private PageCell(Label words) {
        super(Nodes.styled(new VBox(words), "page-line"));
        this.words = words;
        words.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(@Nullable PageLine line, boolean empty) {
        super.updateItem(line, empty);
        words.getStyleClass().removeIf(style -> style.startsWith("page-"));
        if (line != null && !empty) {
            words.getStyleClass().add(line.style());
            words.setText(line.style().equals("page-bullet") ? "• " + line.text() : line.text());
            setAccessibleText(line.text());
        }
        showContent(line != null && !empty);
    }
}
