package kenning.ui.stories;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The codebook beside the story: codes by kind and leading indicators, with how often each is
/// used. Pressing one puts it on the selected words.
final class CodebookPane extends BorderPane {
    private final VBox rows = Nodes.styled(new VBox(), "codebook");
    private final Consumer<PaletteItem> chosen;

    CodebookPane(Consumer<PaletteItem> chosen) {
        this.chosen = chosen;
        setId("codebook");
        getStyleClass().addAll("side", "right");
        setTop(
                Nodes.styled(
                        new HBox(Nodes.label(Messages.get("codebook.title"), "heading")),
                        "side-head"));
        var scroll = new ScrollPane(rows);
        scroll.setId("codebook-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    void show(Codebook codebook) {
        rows.getChildren().clear();
        for (var kind : CodeKind.values()) {
            var codes = codebook.codes().stream().filter(c -> c.kind() == kind).toList();
            if (!codes.isEmpty()) {
                rows.getChildren().add(group(Messages.get("kinds." + kind.code())));
                codes.forEach(code -> rows.getChildren().add(row(codebook, code)));
            }
        }
        if (!codebook.watched().isEmpty()) {
            rows.getChildren().add(group(Messages.get("kinds.indicator")));
            codebook.watched()
                    .forEach(indicator -> rows.getChildren().add(row(codebook, indicator)));
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Nodes.paragraph(Messages.get("codebook.empty"), "soft"));
        }
    }

    private static Label group(String text) {
        return Nodes.label(text, "group");
    }

    private Button row(Codebook codebook, Code code) {
        int count = codebook.passages(code.id());
        var row =
                row(
                        "code-" + code.id().value(),
                        Color.web(code.colour()),
                        code.name(),
                        Nodes.label(Integer.toString(count), "count"));
        if (code.parent() != null) {
            VBox.setMargin(row, new Insets(0, 0, 0, 18));
        }
        row.setAccessibleText(Messages.get("codebook.code.accessible", code.name(), count));
        row.setOnAction(e -> chosen.accept(new PaletteItem.OfCode(code)));
        return row;
    }

    private Button row(Codebook codebook, Indicator indicator) {
        int toward = codebook.signs(indicator.id(), Direction.TOWARD);
        int away = codebook.signs(indicator.id(), Direction.AWAY);
        var counts = new HBox(6, count(Direction.TOWARD, toward), count(Direction.AWAY, away));
        var row =
                row(
                        "indicator-" + indicator.id().value(),
                        Color.web("#d55e00"),
                        "“" + indicator.wording() + "”",
                        counts);
        row.setAccessibleText(
                Messages.get("codebook.indicator.accessible", indicator.wording(), toward, away));
        row.setOnAction(e -> chosen.accept(new PaletteItem.OfIndicator(indicator)));
        return row;
    }

    private static Label count(Direction direction, int count) {
        var chip = Nodes.label(direction.mark() + " " + count, "chip", direction.code());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static Button row(String id, Color colour, String name, Node count) {
        var label = new Label(name);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var content = new HBox(8, PaletteRow.square(colour), label, count);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var row = new Button();
        row.setId(id);
        row.getStyleClass().setAll("code-row");
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(12));
        return row;
    }
}
