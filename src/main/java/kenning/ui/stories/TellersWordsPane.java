package kenning.ui.stories;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// What matters and what is in the way, as the teller put it: kept apart from what the team says of
/// a story.
final class TellersWordsPane extends VBox {
    private final Form form = new Form("words");
    private final Field<String> matters;
    private final Field<String> inTheWay;
    private @Nullable StoryDetails shown;

    TellersWordsPane(StoryHeaderModel model) {
        super(14);
        setId("words-pane");
        matters = form.lines("matters", "story.whatMatters");
        matters.onEnter(value -> {
            var of = shown;
            if (of != null) {
                model.setWhatMatters(of.id(), value, of.story().inTheWay());
            }
        });
        inTheWay = form.lines("in-the-way", "story.inTheWay");
        inTheWay.onEnter(value -> {
            var of = shown;
            if (of != null) {
                model.setWhatMatters(of.id(), of.story().whatMatters(), value);
            }
        });
        matters.control().getStyleClass().add("words");
        inTheWay.control().getStyleClass().add("words");
        getChildren().addAll(Nodes.paragraph(Messages.get("words.text"), "soft"), form);
    }

    Node first() {
        return matters.control();
    }

    void show(StoryDetails now) {
        var before = shown;
        if (before == null || !before.id().equals(now.id())) {
            form.enter();
            shown = now;
            matters.reset(now.story().whatMatters());
            inTheWay.reset(now.story().inTheWay());
        } else {
            shown = now;
            matters.show(now.story().whatMatters());
            inTheWay.show(now.story().inTheWay());
        }
    }

    /// Enters what was typed and not entered yet.
    void enter() {
        form.enter();
    }
}
