package kenning.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.GrowingArea;
import kenning.ui.kit.Nodes;

/// What was being typed when the program ended, and was entered nowhere: to be copied to where it
/// belongs, or given up. It is offered until one of them is done.
public final class TypedWordsPane implements Overlay {
    /// Words that somebody typed.
    ///
    /// @param where the screen, the story and the field, in words
    /// @param discard gives them up
    public record Typed(String where, String text, Runnable discard) {}

    private final Overlays overlays;
    private final Label title = Nodes.label(Messages.get("typed.title"), "heading");
    private final VBox box = Nodes.styled(new VBox(), "rows");
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(box), "floating", "log");
    private final List<TextArea> areas = new ArrayList<>();

    public TypedWordsPane(Overlays overlays) {
        this.overlays = overlays;
        scroll.setId("typed-words");
        scroll.setAccessibleText(Messages.get("typed.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
    }

    public void open(List<Typed> typed) {
        areas.clear();
        var head =
                Nodes.styled(
                        new HBox(
                                title,
                                Nodes.spring(),
                                Nodes.button("typed-close", "typed.later", overlays::close)),
                        "buttons");
        box.getChildren().setAll(head, Nodes.paragraph(Messages.get("typed.text"), "soft"));
        for (int i = 0; i < typed.size(); i++) {
            box.getChildren().add(entry(i, typed.get(i)));
        }
        overlays.open(this);
    }

    private VBox entry(int number, Typed typed) {
        var area = new GrowingArea();
        area.setId("typed-text-" + number);
        area.setAccessibleText(typed.where());
        area.setEditable(false);
        area.setText(typed.text());
        areas.add(area);
        var done = Nodes.label("", "soft");
        done.setId("typed-done-" + number);
        var buttons =
                new FlowPane(
                        10,
                        8,
                        Nodes.button("typed-copy-" + number, "typed.copy", () -> copy(typed, done)),
                        Nodes.button(
                                "typed-discard-" + number,
                                "typed.discard",
                                () -> discard(typed, area)),
                        done);
        return Nodes.styled(
                new VBox(Nodes.paragraph(typed.where(), "caption"), area, buttons), "field");
    }

    private static void copy(Typed typed, Label done) {
        var content = new ClipboardContent();
        content.putString(typed.text());
        Clipboard.getSystemClipboard().setContent(content);
        done.setText(Messages.get("typed.copied"));
    }

    private void discard(Typed typed, TextArea area) {
        typed.discard().run();
        int at = areas.indexOf(area);
        areas.remove(area);
        box.getChildren().remove(area.getParent());
        if (areas.isEmpty()) {
            overlays.close();
        } else {
            areas.get(Math.min(at, areas.size() - 1)).requestFocus();
        }
    }

    @Override
    public Region node() {
        return scroll;
    }

    @Override
    public void opened() {
        if (!areas.isEmpty()) {
            areas.getFirst().requestFocus();
        }
    }
}
