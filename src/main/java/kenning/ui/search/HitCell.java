package kenning.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kenning.search.Field;
import kenning.search.Hit;
import kenning.search.Passage;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A story that was found: its title, and the passages, each a step away from the story and from
/// being coded.
final class HitCell extends WideCell<Hit> {
    private static final int PASSAGES_SHOWN = 3;

    private final Navigator navigator;

    private final VBox box;

    HitCell(Navigator navigator) {
        this(navigator, new VBox());
    }

    private HitCell(Navigator navigator, VBox box) {
        super(Nodes.styled(box, "hit"));
        this.navigator = navigator;
        this.box = box;
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            showContent(false);
            return;
        }
        var count = Nodes.label(Messages.get("search.passages", hit.count()), "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(10, Nodes.label(hit.title(), "strong"), count);
        head.setAlignment(Pos.BASELINE_LEFT);
        box.getChildren().setAll(head);
        hit.passages().stream()
                .limit(PASSAGES_SHOWN)
                .forEach(p -> box.getChildren().add(row(hit, p)));
        setAccessibleText(hit.title() + ", " + Messages.get("search.passages", hit.count()));
        showContent(true);
    }

    private HBox row(Hit hit, Passage passage) {
        var flow = Nodes.styled(new TextFlow(), "passage-words");
        if (passage.field() != Field.TEXT) {
            flow.getChildren().add(piece(Messages.get("search.field." + passage.field()) + ": "));
        }
        flow.getChildren()
                .addAll(
                        piece("… " + oneLine(passage.before())),
                        Nodes.styled(piece(oneLine(passage.words())), "found"),
                        piece(oneLine(passage.after()) + " …"));
        HBox.setHgrow(flow, Priority.ALWAYS);
        flow.setMaxWidth(Double.MAX_VALUE);
        flow.setMinWidth(0);
        var row = new HBox(10, flow);
        row.setAlignment(Pos.CENTER_LEFT);
        if (passage.field() == Field.TEXT) {
            var open = button("open", "search.open", hit, passage, false);
            var code = button("code", "search.code", hit, passage, true);
            row.getChildren().addAll(Nodes.styled(open, "flat"), code);
        }
        return row;
    }

    private Button button(String what, String key, Hit hit, Passage passage, boolean code) {
        var button =
                Nodes.button(
                        "hit-%s-%d-%d"
                                .formatted(what, hit.story().value(), passage.range().start()),
                        key,
                        () -> navigator.openStory(hit.story(), passage.range(), code));
        button.setAccessibleText(Messages.get(key + ".accessible", passage.words(), hit.title()));
        return button;
    }

    private static Text piece(String text) {
        return Nodes.styled(new Text(text), "piece");
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /// Opens the story at the first passage of its text.
    static void open(Navigator navigator, Hit hit) {
        var passage = hit.passages().stream().filter(p -> p.field() == Field.TEXT).findFirst();
        navigator.openStory(hit.story(), passage.map(Passage::range).orElse(null), false);
    }
}
