package kenning.ui.codebook;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A passage: the words, and under them its story, whose voice it is, where, when, and who marked
/// it.
final class PassageCell extends WideCell<PassageItem> {
    private final Navigator navigator;
    private final Label words = Nodes.paragraph("", "words");
    private final Label facts = Nodes.paragraph("", "caption");
    private final HBox box;

    PassageCell(Navigator navigator) {
        this(navigator, new HBox());
    }

    private PassageCell(Navigator navigator, HBox box) {
        super(Nodes.styled(box, "passage-cell"));
        this.navigator = navigator;
        this.box = box;
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void clicked(MouseEvent e) {
        var item = getItem();
        if (item != null && e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            open(navigator, item);
        }
    }

    @Override
    protected void updateItem(@Nullable PassageItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            showContent(false);
            setId(null);
            return;
        }
        setId("passage-" + item.key());
        words.setText("“" + item.words() + "”");
        var marked = marked(item);
        facts.setText(item.from().title() + " · " + Figures.facts(item.from()));
        var open =
                Nodes.styled(
                        Nodes.button(
                                "passage-open-" + item.key(),
                                "codebook.open",
                                () -> open(navigator, item)),
                        "flat");
        open.setAccessibleText(Messages.get("codebook.open.accessible", item.from().title()));
        open.setFocusTraversable(false);
        var texts = Nodes.styled(new VBox(words), "passage-texts");
        if (!marked.getText().isEmpty()) {
            texts.getChildren().add(marked);
        }
        texts.getChildren().add(facts);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.getChildren().setAll(texts, open);
        setAccessibleText(
                String.join(
                        ", ",
                        words.getText(),
                        marked.getText(),
                        item.from().title(),
                        Figures.facts(item.from())));
        showContent(true);
    }

    /// The direction of a sign, or that a passage is an example.
    private static Label marked(PassageItem item) {
        return switch (item) {
            case PassageItem.OfSign(var passage) -> {
                var direction = passage.sign().direction();
                yield Nodes.label(
                        direction.mark() + " " + Messages.get("direction." + direction.code()),
                        "chip",
                        direction.code());
            }
            case PassageItem.OfCoding(var passage) ->
                    Nodes.label(
                            passage.coding().example() ? Messages.get("codebook.isExample") : "",
                            "chip",
                            "accent");
        };
    }

    static void open(Navigator navigator, PassageItem item) {
        navigator.openStory(item.from().story(), item.range(), false);
    }
}
