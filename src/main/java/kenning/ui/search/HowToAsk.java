package kenning.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// How to ask: one line for each way, whose example can be tried.
final class HowToAsk extends GridPane {
    private static final List<String> WAYS =
            List.of(
                    "words",
                    "exact",
                    "or",
                    "not",
                    "begin",
                    "fuzzy",
                    "near",
                    "field",
                    "name",
                    "expression");

    /// @param tried hears an example
    HowToAsk(Consumer<String> tried) {
        setId("search-how");
        getStyleClass().add("how-to-ask");
        for (var way : WAYS) {
            var example = Messages.get("search.how." + way + ".example");
            var button = Nodes.styled(new Button(example), "flat", "example");
            button.setId("search-how-" + way);
            button.setMnemonicParsing(false);
            button.setAccessibleText(Messages.get("search.how.try", example));
            button.setOnAction(e -> tried.accept(example));
            button.setMinWidth(USE_PREF_SIZE);
            var meaning = Nodes.paragraph(Messages.get("search.how." + way));
            meaning.setMinWidth(0);
            addRow(getRowCount(), button, meaning);
            GridPane.setValignment(button, VPos.TOP);
            GridPane.setHgrow(meaning, javafx.scene.layout.Priority.ALWAYS);
        }
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }
}
