package kenning.ui.insights;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Noticing;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A noticing in the list: its line, of what kind it is and whether it is private, and who noticed
/// it where and when.
final class NoticingCell extends WideCell<Noticing> {
    private final Label line = Nodes.paragraph("", "noticed");
    private final Label facts = Nodes.paragraph("", "caption");
    private final Label kind = Nodes.label("", "chip");
    private final Label kept = Nodes.label(Messages.get("noticing.private"), "chip", "warn");
    private final FlowPane chips = Nodes.styled(new FlowPane(), "chips");

    NoticingCell() {
        this(new VBox());
    }

    private NoticingCell(VBox box) {
        super(Nodes.styled(box, "story-cell"));
        kept.setGraphic(new Icon(Feather.LOCK));
        box.getChildren().addAll(line, facts, chips);
    }

    @Override
    protected void updateItem(@Nullable Noticing noticing, boolean empty) {
        super.updateItem(noticing, empty);
        if (empty || noticing == null) {
            showContent(false);
            setId(null);
            return;
        }
        setId("noticing-" + noticing.id().value());
        line.setText(noticing.line());
        facts.setText(facts(noticing));
        facts.setManaged(!facts.getText().isEmpty());
        kind.setText(Messages.get("noticing.kind." + noticing.kind().code()));
        chips.getChildren().setAll(noticing.kept() ? List.of(kind, kept) : List.of(kind));
        setAccessibleText(
                List.of(
                                noticing.line(),
                                facts.getText(),
                                kind.getText(),
                                noticing.kept() ? kept.getText() : "")
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
        showContent(true);
    }

    private static String facts(Noticing noticing) {
        var on = noticing.on();
        return List.of(noticing.who(), noticing.where(), on == null ? "" : DateWords.of(on))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
