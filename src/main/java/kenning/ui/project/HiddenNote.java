package kenning.ui.project;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kenning.model.OptionalField;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Says which fields of a section are hidden, which of them hold something all the same, and shows
/// them again at one press. Not there while nothing is hidden.
final class HiddenNote extends VBox {
    private final Label text = Nodes.paragraph("", "soft");
    private final Button show;
    private final Section section;
    private List<OptionalField> fields = List.of();

    HiddenNote(ProjectModel model, Section section) {
        this.section = section;
        show =
                Nodes.button(
                        "project-" + section.one() + "-show-hidden",
                        "about.hidden.show",
                        () -> model.showAgain(section, fields));
        text.setId("project-" + section.one() + "-hidden");
        getStyleClass().add("hidden-note");
        getChildren().addAll(text, show);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(ProjectFacts facts) {
        fields = section.optionalFields().stream().filter(facts.hidden()::contains).toList();
        setVisible(!fields.isEmpty());
        text.setText(
                Messages.get(
                        "about.hidden",
                        String.join(", ", fields.stream().map(f -> said(facts, f)).toList())));
    }

    private static String said(ProjectFacts facts, OptionalField field) {
        var name = Messages.get("optional." + field.code());
        return facts.filled().getOrDefault(field, 0) > 0
                ? Messages.get("about.hidden.filled", name)
                : name;
    }
}
