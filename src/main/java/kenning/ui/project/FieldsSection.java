package kenning.ui.project;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kenning.model.OptionalField;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// A switch for each optional field. What is hidden and holds something is said to.
final class FieldsSection extends BorderPane implements SectionView {
    private final Map<OptionalField, CheckBox> switches = new EnumMap<>(OptionalField.class);
    private final Map<OptionalField, Label> notes = new EnumMap<>(OptionalField.class);

    FieldsSection(ProjectModel model) {
        setId("project-fields");
        setTop(SectionHead.of(Section.FIELDS));
        var rows = Nodes.styled(new VBox(), "detail", "switches");
        for (var section : Section.values()) {
            if (!section.optionalFields().isEmpty()) {
                rows.getChildren().add(Nodes.paragraph(section.title(), "heading"));
                section.optionalFields().forEach(f -> rows.getChildren().add(row(model, f)));
            }
        }
        var scroll = new ScrollPane(rows);
        scroll.setId("project-fields-scroll");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.facts().watch(this::show);
    }

    private VBox row(ProjectModel model, OptionalField field) {
        var name = Messages.get("optional." + field.code());
        var box = new CheckBox(name);
        box.setId("project-field-" + field.code());
        box.setWrapText(true);
        box.setOnAction(e -> model.hide(field, !box.isSelected()));
        var note = Nodes.paragraph("", "caption");
        switches.put(field, box);
        notes.put(field, note);
        return new VBox(box, note);
    }

    private void show(ProjectFacts facts) {
        switches.forEach((field, box) -> {
            boolean shown = facts.shows(field);
            int filled = facts.filled().getOrDefault(field, 0);
            var note = Messages.get(shown ? "about.field.shown" : "about.field.hidden", filled);
            box.setSelected(shown);
            box.setAccessibleText(box.getText() + ", " + note);
            var label = notes.get(field);
            if (label != null) {
                label.setText(note);
                label.getStyleClass().remove("warn");
                if (!shown && filled > 0) {
                    label.getStyleClass().add("warn");
                }
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }
}
