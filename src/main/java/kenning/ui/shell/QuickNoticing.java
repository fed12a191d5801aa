package kenning.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.Refusal;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// A noticing from any screen: one line, who, where and when, and Enter. Escape keeps what was
/// typed for the next time.
public final class QuickNoticing implements Overlay {
    private final NoticingModel model;
    private final Overlays overlays;
    private final Consumer<String> say;
    private final TextField line = Typing.WAITS.mark(new TextField());
    private final TextField who = new TextField();
    private final ComboBox<String> where = new ComboBox<>();
    private final TextField when = new TextField();
    private final Label wrong = Nodes.paragraph("", "away");
    private final VBox box = Nodes.styled(new VBox(), "rows");
    private final ScrollPane scroll =
            Nodes.styled(new ScrollPane(box), "floating", "quick-noticing");

    /// What stood in the fields before anybody typed.
    private NoticingModel.Beginning begun = NoticingModel.Beginning.NONE;

    private String day = "";

    public QuickNoticing(NoticingModel model, Overlays overlays, Consumer<String> say) {
        this.model = model;
        this.overlays = overlays;
        this.say = say;
        scroll.setId("quick-noticing");
        scroll.setAccessibleText(Messages.get("noticing.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        line.setPromptText(Messages.get("noticing.line.prompt"));
        where.setEditable(true);
        wrong.setId("quick-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        var save = Nodes.styled(Nodes.button("quick-save", "noticing.save", this::save), "primary");
        var fields =
                new FlowPane(
                        12,
                        10,
                        field("quick-who", "noticing.who", who),
                        field("quick-where", "noticing.where", where),
                        field("quick-when", "noticing.when", when));
        var buttons =
                Nodes.styled(
                        new HBox(
                                save,
                                Nodes.button("quick-later", "noticing.later", overlays::close)),
                        "buttons");
        box.getChildren()
                .addAll(
                        Nodes.label(Messages.get("noticing.title"), "heading"),
                        field("quick-line", "noticing.quick", line),
                        fields,
                        wrong,
                        buttons,
                        Nodes.paragraph(Messages.get("noticing.help"), "caption"));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static VBox field(String id, String key, Control control) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(control);
        control.setId(id);
        control.setAccessibleText(Messages.get(key));
        control.setMaxWidth(Double.MAX_VALUE);
        return Nodes.styled(new VBox(label, control), "field");
    }

    /// Opens it: with what was typed and not saved, or as a new noticing begins.
    public void open() {
        wrong.setVisible(false);
        boolean fresh = !isTyped();
        if (fresh) {
            day = NoticingModel.today();
            when.setText(day);
        }
        model.begin(beginning -> begin(beginning, fresh));
        overlays.open(this);
    }

    private boolean isTyped() {
        return !line.getText().isBlank()
                || !who.getText().equals(begun.who())
                || !where.getEditor().getText().equals(begun.where())
                || !when.getText().equals(day);
    }

    private void begin(NoticingModel.Beginning now, boolean fresh) {
        var place = where.getEditor().getText();
        where.getItems().setAll(now.places());
        where.getEditor().setText(fresh && place.equals(begun.where()) ? now.where() : place);
        if (fresh && who.getText().equals(begun.who())) {
            who.setText(now.who());
        }
        begun = now;
    }

    @Override
    public Region node() {
        return scroll;
    }

    @Override
    public void opened() {
        line.requestFocus();
        line.end();
    }

    private void pressed(KeyEvent e) {
        boolean onButton = e.getTarget() instanceof Node node && isButton(node);
        if (e.getCode() == KeyCode.ENTER && !where.isShowing() && !onButton) {
            save();
            e.consume();
        }
    }

    private static boolean isButton(Node node) {
        return node.getStyleClass().contains("button");
    }

    private void save() {
        try {
            model.save(
                    line.getText(),
                    who.getText(),
                    where.getEditor().getText(),
                    when.getText(),
                    this::saved);
            wrong.setVisible(false);
        } catch (Refusal refusal) {
            wrong.setText(Messages.sentence(refusal));
            wrong.setVisible(true);
            line.setAccessibleHelp(wrong.getText());
            (refusal.key().equals("noticing.empty") ? line : when).requestFocus();
        }
    }

    private void saved() {
        line.clear();
        line.setAccessibleHelp(null);
        who.setText(begun.who());
        where.getEditor().setText(begun.where());
        when.setText(day);
        if (overlays.isOpen(this)) {
            overlays.close();
        }
        say.accept(Messages.get("noticing.saved"));
    }
}
