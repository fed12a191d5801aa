package kenning.ui.stories;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kenning.model.CodeKind;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.settings.Bookmarks;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The codebook beside the story: codes by kind and leading indicators, with how often each is
/// used. Pressing one puts it on the selected words.
final class CodebookPane extends BorderPane {
    private final VBox rows = Nodes.styled(new VBox(), "codebook");
    private final Consumer<PaletteItem> chosen;
    private final Consumer<PaletteItem> listed;
    private final ObjIntConsumer<PaletteItem> keyed;
    private Codebook shown = Codebook.EMPTY;
    private Map<Integer, String> keys = Map.of();

    /// @param chosen when a line is pressed
    /// @param listed when its count is pressed: all its passages
    /// @param keyed when a number is pressed on a line, to make it its key; 0 to take it away
    CodebookPane(
            Consumer<PaletteItem> chosen,
            Consumer<PaletteItem> listed,
            ObjIntConsumer<PaletteItem> keyed) {
        this.chosen = chosen;
        this.listed = listed;
        this.keyed = keyed;
        setId("codebook");
        getStyleClass().addAll("side", "right");
        setTop(
                Nodes.styled(
                        new HBox(Nodes.label(Messages.get("codebook.title"), "heading")),
                        "side-head"));
        rows.getChildren().add(Nodes.paragraph(Messages.get("codebook.empty"), "soft"));
        var scroll = new ScrollPane(rows);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(Messages.get("codebook.title"));
        scroll.setId("codebook-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    void show(Codebook codebook, Bookmarks bookmarks) {
        if (codebook.equals(shown) && bookmarks.keys().equals(keys)) {
            return;
        }
        if (codebook.codes().equals(shown.codes())
                && codebook.indicators().equals(shown.indicators())
                && bookmarks.keys().equals(keys)) {
            renewCounts(codebook);
            return;
        }
        shown = codebook;
        keys = bookmarks.keys();
        var focused = focusedRow();
        rows.getChildren().clear();
        for (var kind : CodeKind.values()) {
            var codes = codebook.tree(kind);
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
        rows.getChildren().stream()
                .filter(row -> !focused.isEmpty() && focused.equals(row.getId()))
                .forEach(Node::requestFocus);
    }

    /// After a passage was coded, one row of many has another number: the others stay as they are.
    private void renewCounts(Codebook codebook) {
        var was = shown;
        shown = codebook;
        for (var kind : CodeKind.values()) {
            for (var branch : codebook.tree(kind)) {
                var id = branch.code().id();
                if (codebook.passages(id) != was.passages(id)) {
                    replace(row(codebook, branch));
                }
            }
        }
        for (var indicator : codebook.watched()) {
            var id = indicator.id();
            if (!Objects.equals(codebook.signs().get(id), was.signs().get(id))) {
                replace(row(codebook, indicator));
            }
        }
    }

    private void replace(CodeRow row) {
        var all = rows.getChildren();
        for (int i = 0; i < all.size(); i++) {
            if (row.getId().equals(all.get(i).getId())) {
                boolean focused = all.get(i).isFocused();
                all.set(i, row);
                if (focused) {
                    row.requestFocus();
                }
            }
        }
    }

    /// The id of the row that has the focus, so that new counts do not take it away.
    private String focusedRow() {
        return rows.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse("");
    }

    private static Label group(String text) {
        return Nodes.label(text, "group");
    }

    private CodeRow row(Codebook codebook, Codebook.Branch branch) {
        var code = branch.code();
        int count = codebook.passages(code.id());
        var number = Nodes.label(Integer.toString(count), "count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var row =
                new CodeRow(
                        "code-" + code.id().value(),
                        new CodeRow.Entry(
                                Color.web(code.colour()),
                                code.name(),
                                branch.depth(),
                                code.definition()),
                        number,
                        acts(new PaletteItem.OfCode(code)));
        return said(row, Messages.get("codebook.code.accessible", code.name(), count));
    }

    private CodeRow row(Codebook codebook, Indicator indicator) {
        var counts = Nodes.styled(new HBox(), "sign-counts");
        for (var direction : Direction.values()) {
            int count = codebook.signs(indicator.id(), direction);
            if (count > 0 || direction == Direction.TOWARD || direction == Direction.AWAY) {
                counts.getChildren().add(count(direction, count));
            }
        }
        counts.setMinWidth(Region.USE_PREF_SIZE);
        var row =
                new CodeRow(
                        "indicator-" + indicator.id().value(),
                        new CodeRow.Entry(
                                SignColour.OF_EVERY_SIGN,
                                "“" + indicator.wording() + "”",
                                0,
                                indicator.group()),
                        counts,
                        acts(new PaletteItem.OfIndicator(indicator)));
        return said(
                row,
                Messages.get(
                        "codebook.indicator.accessible",
                        indicator.wording(),
                        codebook.signs(indicator.id(), Direction.TOWARD),
                        codebook.signs(indicator.id(), Direction.AWAY),
                        codebook.signs(indicator.id(), Direction.MIXED),
                        codebook.signs(indicator.id(), Direction.WAITING)));
    }

    private static CodeRow said(CodeRow row, String sentence) {
        var key = row.key() == 0 ? "" : ", " + Messages.get("codebook.key", row.key());
        row.setAccessibleText(sentence + key);
        return row;
    }

    private CodeRow.Acts acts(PaletteItem item) {
        int key =
                keys.entrySet().stream()
                        .filter(e -> e.getValue().equals(item.key()))
                        .mapToInt(Map.Entry::getKey)
                        .findFirst()
                        .orElse(0);
        return new CodeRow.Acts(
                () -> chosen.accept(item),
                () -> listed.accept(item),
                number -> keyed.accept(item, number),
                key);
    }

    private static Label count(Direction direction, int count) {
        var chip = Nodes.label(direction.mark() + " " + count, "chip", direction.code());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
