package kenning.ui.search;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kenning.search.Field;
import kenning.search.Hit;
import kenning.search.Passage;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// A story that was found: its title, and the passages, each a step away from the story and from
/// being coded.
final class HitCell extends ListCell<Hit> {
    private static final int PASSAGES_SHOWN = 3;

    private final Navigator navigator;

    HitCell(Navigator navigator) {
        this.navigator = navigator;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        var title = Nodes.label(hit.title(), "strong");
        var head =
                new HBox(
                        10,
                        title,
                        Nodes.label(Messages.get("search.passages", hit.count()), "count"));
        var box = Nodes.styled(new VBox(head), "hit");
        hit.passages().stream()
                .limit(PASSAGES_SHOWN)
                .forEach(p -> box.getChildren().add(row(hit, p)));
        setAccessibleText(hit.title() + ", " + Messages.get("search.passages", hit.count()));
        box.setPadding(new javafx.geometry.Insets(10, 34, 10, 34));
        setGraphic(box);
    }

    private HBox row(Hit hit, Passage passage) {
        var flow = new TextFlow();
        if (passage.field() != Field.TEXT) {
            flow.getChildren()
                    .add(
                            Nodes.styled(
                                    new Text(
                                            Messages.get("search.field." + passage.field().name())
                                                    + ": "),
                                    "text"));
        }
        flow.getChildren()
                .addAll(
                        Nodes.styled(new Text(oneLine(passage.before())), "text"),
                        Nodes.styled(new Text(oneLine(passage.words())), "text", "found"),
                        Nodes.styled(new Text(oneLine(passage.after())), "text"));
        HBox.setHgrow(flow, Priority.ALWAYS);
        var row = new HBox(10, flow);
        if (passage.field() == Field.TEXT) {
            var open =
                    Nodes.styled(
                            Nodes.button(
                                    "open-" + hit.story().value() + "-" + passage.range().start(),
                                    "search.open",
                                    () -> go(hit, passage, false)),
                            "flat");
            var code =
                    Nodes.button(
                            "code-" + hit.story().value() + "-" + passage.range().start(),
                            "search.code",
                            () -> go(hit, passage, true));
            row.getChildren().addAll(open, code);
        }
        return row;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private void go(Hit hit, Passage passage, boolean code) {
        navigator.openStory(hit.story(), passage.range(), code);
    }

    static void open(Navigator navigator, Hit hit, boolean code) {
        var passage = hit.passages().stream().filter(p -> p.field() == Field.TEXT).findFirst();
        navigator.openStory(hit.story(), passage.map(Passage::range).orElse(null), code);
    }
}
