package kenning.ui.stories;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.StorySummary;
import kenning.store.Belongings;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Asks before stories are removed, and says what goes with them.
final class RemovePane extends VBox {
    private static final int NAMED = 8;

    private final Label goes = Nodes.paragraph("");
    private final Button stay;

    /// @param remove does it
    /// @param cancel leaves everything as it is
    RemovePane(List<StorySummary> stories, Runnable remove, Runnable cancel) {
        super(12);
        setId("remove");
        var names = new VBox(4);
        for (var story : stories.subList(0, Math.min(NAMED, stories.size()))) {
            names.getChildren().add(Nodes.paragraph(story.title(), "strong"));
        }
        if (stories.size() > NAMED) {
            names.getChildren()
                    .add(Nodes.paragraph(Messages.get("remove.more", stories.size() - NAMED)));
        }
        goes.setId("remove-goes");
        stay = Nodes.button("remove-cancel", "remove.cancel", cancel);
        var sure =
                Nodes.styled(Nodes.button("remove-sure", "remove.sure", remove), "primary", "sure");
        var buttons = Nodes.styled(new FlowPane(8, 8, sure, stay), "buttons");
        getChildren()
                .addAll(names, goes, Nodes.paragraph(Messages.get("remove.undo"), "soft"), buttons);
    }

    /// What takes the focus: the way out, so that one key too many removes nothing.
    Button first() {
        return stay;
    }

    void tell(Belongings belongings) {
        goes.setText(
                Messages.get(
                        "remove.goes",
                        belongings.codings(),
                        belongings.signs(),
                        belongings.notes(),
                        belongings.insights()));
    }
}
