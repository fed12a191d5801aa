package kenning.ui.project;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import kenning.model.Objective;
import kenning.model.OptionalField;
import kenning.ui.kit.Nodes;

/// Objectives, in the programme's order; Alt with the arrows moves one.
final class ObjectivesLook implements Look<Objective> {
    private final ProjectModel model;

    ObjectivesLook(ProjectModel model) {
        this.model = model;
    }

    @Override
    public Line line(ProjectFacts facts, Objective objective) {
        int at = facts.objectives().indexOf(objective) + 1;
        return Line.of(
                at + ". " + objective.name(),
                facts.shows(OptionalField.OBJECTIVE_DETAIL) ? objective.detail() : "");
    }

    @Override
    public void fill(ThingForm<Objective> form) {
        form.lines("name", "about.field.objective", Objective::name, Objective::withName);
        form.optional(
                OptionalField.OBJECTIVE_DETAIL,
                form.lines(
                        "detail", "about.field.detail", Objective::detail, Objective::withDetail));
        var up = Nodes.button("project-objective-up", "about.up", () -> move(form, true));
        var down = Nodes.button("project-objective-down", "about.down", () -> move(form, false));
        form.other(
                Nodes.styled(new HBox(up, down), "buttons"),
                objective -> {
                    var all = model.facts().get().objectives();
                    up.setDisable(all.isEmpty() || all.getFirst().id().equals(objective.id()));
                    down.setDisable(all.isEmpty() || all.getLast().id().equals(objective.id()));
                });
    }

    private void move(ThingForm<Objective> form, boolean up) {
        var objective = form.shown();
        if (objective != null) {
            model.move(objective, up);
        }
    }

    @Override
    public boolean key(KeyCode code, Objective objective) {
        if (code != KeyCode.UP && code != KeyCode.DOWN) {
            return false;
        }
        model.move(objective, code == KeyCode.UP);
        return true;
    }
}
