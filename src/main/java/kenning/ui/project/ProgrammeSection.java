package kenning.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kenning.model.OptionalField;
import kenning.model.Programme;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;

/// What the project itself is: its purpose, or its safeguarding route.
final class ProgrammeSection extends BorderPane implements SectionView {
    private final ProjectModel model;
    private final Section section;
    private final List<Consumer<ProjectFacts>> shows = new ArrayList<>();
    private final HiddenNote hidden;

    private ProgrammeSection(ProjectModel model, Section section, Form form) {
        this.model = model;
        this.section = section;
        setId("project-" + section.code());
        hidden = new HiddenNote(model, section);
        var scroll = new ScrollPane(Nodes.styled(new VBox(form, hidden), "detail"));
        scroll.setId("project-" + section.code() + "-scroll");
        scroll.setFitToWidth(true);
        setTop(SectionHead.of(section));
        setCenter(scroll);
    }

    static ProgrammeSection purpose(ProjectModel model) {
        var form = new Form("project-programme");
        var view = new ProgrammeSection(model, Section.PURPOSE, form);
        view.bind(
                form.line("name", "about.field.projectName"),
                "about.field.projectName",
                Programme::name,
                Programme::withName);
        view.bind(
                form.lines("purpose", "about.field.purpose"),
                "about.field.purpose",
                Programme::purpose,
                Programme::withPurpose);
        view.optional(
                OptionalField.PROGRAMME_VALUES,
                view.bind(
                        form.lines("values", "about.field.values"),
                        "about.field.values",
                        Programme::values,
                        Programme::withValues));
        view.optional(
                OptionalField.PROGRAMME_ENDS,
                view.bind(
                        form.day("ends", "about.field.ends"),
                        "about.field.ends",
                        Programme::ends,
                        Programme::withEnds));
        return view.watching();
    }

    static ProgrammeSection safeguarding(ProjectModel model) {
        var form = new Form("project-safeguarding");
        var view = new ProgrammeSection(model, Section.SAFEGUARDING, form);
        view.bind(
                form.lines("route", "about.field.route"),
                "about.field.route",
                Programme::safeguarding,
                Programme::withSafeguarding);
        return view.watching();
    }

    private <V> Field<V> bind(
            Field<V> field,
            String key,
            Function<Programme, V> get,
            ThingForm.With<Programme, V> with) {
        field.onEnter(value ->
                model.changeProgramme(section, key, now -> with.with(now, value), field::refuse));
        shows.add(facts -> field.show(get.apply(facts.programme())));
        return field;
    }

    private void optional(OptionalField field, Node node) {
        shows.add(facts -> {
            node.setVisible(facts.shows(field));
            node.setManaged(facts.shows(field));
        });
    }

    private ProgrammeSection watching() {
        model.facts()
                .watch(facts -> {
                    shows.forEach(show -> show.accept(facts));
                    hidden.show(facts);
                });
        return this;
    }

    @Override
    public Node node() {
        return this;
    }
}
