package kenning.ui.insights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.kordamp.ikonli.feather.Feather;

/// A new noticing: one line, and who, where and when. Enter in any of them saves it; who, where and
/// when stay for the next one.
final class NoticingEntry extends VBox {
    /// In em.
    private static final double LOW = 40;

    private final TextField line = field("noticing-line", "noticings.line", 40);
    private final TextField who = field("noticing-who", "noticing.who", 10);
    private final TextField where = field("noticing-where", "noticing.where", 18);
    private final TextField when = field("noticing-when", "noticing.when", 9);
    private final ComboBox<Noticing.Kind> kind = new ComboBox<>();
    private final CheckBox kept = new CheckBox(Messages.get("noticing.private"));
    private final FlowPane facts;
    private final Label wrong = Nodes.paragraph("", "warn", "small");
    private final BiConsumer<NoticingsModel.Entry, Runnable> take;
    private final Button save;

    /// @param take takes what was typed, and what to do when it is saved
    NoticingEntry(BiConsumer<NoticingsModel.Entry, Runnable> take) {
        this.take = take;
        getStyleClass().addAll("card", "noticing-entry");
        when.setText(LocalDate.now(ZoneId.systemDefault()).toString());
        kind.setId("noticing-kind");
        kind.setAccessibleText(Messages.get("noticing.kind"));
        kind.setConverter(new KindText());
        kind.getItems().setAll(Noticing.Kind.values());
        kind.setValue(Noticing.Kind.NOTICING);
        kept.setId("noticing-private");
        kept.setAccessibleText(Messages.get("noticing.private.accessible"));
        kept.setGraphic(new Icon(Feather.LOCK));
        wrong.setId("noticing-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        save =
                Nodes.styled(
                        Nodes.button("noticing-save", "noticings.save", this::enter), "primary");
        for (var field : List.of(line, who, where, when)) {
            field.setOnAction(e -> enter());
        }
        line.setMaxWidth(Double.MAX_VALUE);
        Typing.WAITS.mark(line);
        var facts =
                Nodes.styled(
                        new FlowPane(
                                labelled("noticing.who", who),
                                labelled("noticing.where", where),
                                labelled("noticing.when", when),
                                labelled("noticing.kind", kind),
                                kept,
                                save),
                        "chips",
                        "noticing-facts");
        this.facts = facts;
        facts.managedProperty().bind(facts.visibleProperty());
        var label = Nodes.label(Messages.get("noticings.line"), "strong");
        label.setLabelFor(line);
        getChildren().setAll(label, line, facts, wrong);
    }

    private static TextField field(String id, String key, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Messages.get(key));
        field.setPrefColumnCount(columns);
        return field;
    }

    private static VBox labelled(String key, javafx.scene.control.Control control) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(control);
        return Nodes.styled(new VBox(label, control), "field");
    }

    private void enter() {
        try {
            if (line.getText().isBlank()) {
                throw Refusal.of("noticing.empty");
            }
            var on = when.getText().isBlank() ? null : VagueDate.parse(when.getText());
            wrong.setVisible(false);
            take.accept(
                    new NoticingsModel.Entry(
                            line.getText().strip(),
                            who.getText().strip(),
                            where.getText().strip(),
                            on,
                            kind.getValue(),
                            kept.isSelected()),
                    this::saved);
        } catch (Refusal refusal) {
            wrong.setText(Messages.sentence(refusal));
            wrong.setVisible(true);
            line.setAccessibleHelp(wrong.getText());
        }
    }

    private void saved() {
        line.clear();
        line.setAccessibleHelp(null);
        kept.setSelected(false);
        kind.setValue(Noticing.Kind.NOTICING);
        line.requestFocus();
    }

    /// Fills in who notices, unless somebody has typed it.
    void offerWho(String label) {
        if (who.getText().isBlank()) {
            who.setText(label);
        }
    }

    /// Where a window is low, all but the line goes while nobody is writing.
    void follow(ReadOnlyDoubleProperty height) {
        var written = Stream.of(line, who, where, when, kind, kept, save);
        var focus = written.map(Node::focusedProperty).toList();
        var tall = height.greaterThan(Bindings.createDoubleBinding(this::low, line.fontProperty()));
        var writing =
                Bindings.createBooleanBinding(
                        () -> focus.stream().anyMatch(ReadOnlyBooleanProperty::get),
                        focus.toArray(Observable[]::new));
        facts.visibleProperty().bind(tall.or(writing).or(line.textProperty().isNotEmpty()));
    }

    private double low() {
        return LOW * line.getFont().getSize();
    }

    /// What the arrow down leads to.
    void onDown(Runnable action) {
        line.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        action.run();
                        e.consume();
                    }
                });
    }

    /// Puts the caret into the line.
    void begin() {
        line.requestFocus();
    }

    @Override
    public void requestFocus() {
        begin();
    }
}
