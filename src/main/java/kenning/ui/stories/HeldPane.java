package kenning.ui.stories;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Story;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// For the team alone: that stories are on hold, by number. What they are called, who told them and
/// where stays hidden until the hold is lifted.
final class HeldPane extends VBox {
    private final StoryListModel model;
    private final VBox rows = new VBox(8);

    HeldPane(StoryListModel model) {
        super(12);
        this.model = model;
        setId("held");
        getChildren().addAll(Nodes.paragraph(Messages.get("held.text"), "soft"), rows);
        model.held().addListener((o, was, now) -> show(now));
        show(model.held().get());
    }

    private void show(List<Story.Id> held) {
        rows.getChildren().clear();
        if (held.isEmpty()) {
            rows.getChildren().add(Nodes.paragraph(Messages.get("held.none")));
        }
        for (var story : held) {
            var name = Nodes.paragraph(Messages.get("held.story", story.value()), "strong");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var lift =
                    Nodes.button(
                            "held-lift-" + story.value(),
                            "held.lift",
                            () -> model.hold(story, false, () -> {}));
            lift.setAccessibleText(Messages.get("held.lift.accessible", story.value()));
            rows.getChildren().add(new HBox(12, name, lift));
        }
    }
}
