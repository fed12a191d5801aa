package kenning.ui.history;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.store.Touched;
import kenning.store.Wordings;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// What is told of the chosen step: its name, what can be done with it, and what it changed, in
/// words; under it the earlier wordings of the thing that is looked at.
final class StepPane extends ScrollPane {
    /// What somebody can ask for here.
    interface Actions {
        void goThere(String place);

        void goBack(HistoryModel.Told told);

        void asItStoodBefore(HistoryModel.Told told);
    }

    private final HistoryModel model;
    private final Label title = Nodes.paragraph("", "heading");
    private final Label facts = Nodes.paragraph("", "caption");
    private final Button there;
    private final Button back;
    private final Button before;
    private final VBox changes = Nodes.styled(new VBox(), "history-changes");
    private final VBox wordings = Nodes.styled(new VBox(), "history-changes");
    private final Label about = Nodes.paragraph(Messages.get("history.text"), "soft");
    private final VBox step;

    StepPane(HistoryModel model, Actions actions) {
        var content = Nodes.styled(new VBox(), "page", "history-told");
        super(content);
        this.model = model;
        setId("history-told");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(0);
        setAccessibleText(Messages.get("history.told"));
        there =
                Nodes.button(
                        "history-go", "history.go", () -> with(t -> actions.goThere(t.place())));
        back = Nodes.button("history-back", "history.back", () -> with(actions::goBack));
        before =
                Nodes.button(
                        "history-before", "history.stood", () -> with(actions::asItStoodBefore));
        title.setId("history-step");
        facts.setId("history-facts");
        changes.setId("history-changes");
        wordings.setId("history-wordings");
        step =
                Nodes.styled(
                        new VBox(
                                title,
                                facts,
                                Nodes.styled(new FlowPane(there, back, before), "chips"),
                                changes),
                        "history-changes");
        content.getChildren().addAll(about, step, wordings);
        show();
        model.told().addListener((o, was, now) -> show());
        model.page().addListener((o, was, now) -> show());
        model.worded().addListener((o, was, now) -> showWordings(now));
    }

    private void with(Consumer<HistoryModel.Told> action) {
        var told = model.told().get();
        if (told != null) {
            action.accept(told);
        }
    }

    private void show() {
        var told = model.told().get();
        step.setVisible(told != null);
        step.setManaged(told != null);
        about.setVisible(told == null && model.worded().get() == null);
        about.setManaged(about.isVisible());
        if (told == null) {
            return;
        }
        var page = model.page().get();
        var member = page.member(told.step().member());
        var state = HistoryCell.state(page, told.step());
        title.setText(page.label(told.step()));
        facts.setText(
                Moments.minute(told.step().made())
                        + (member.isEmpty() ? "" : " · " + member)
                        + (state.isEmpty() ? "" : " · " + state));
        there.setDisable(told.place().isEmpty());
        back.setDisable(!model.writable() || !page.canGoBackTo(told.step()));
        before.setDisable(!page.canGoBackTo(told.step()));
        changes.getChildren().clear();
        var touched = told.touched();
        if (touched.sums().isEmpty()) {
            changes.getChildren().add(Nodes.paragraph(Messages.get("history.forgotten"), "soft"));
        }
        for (var sum : touched.sums()) {
            changes.getChildren()
                    .add(
                            Nodes.paragraph(
                                    Messages.get("history.act." + sum.act(), sum(sum)), "strong"));
            touched.rows().stream()
                    .filter(r -> r.table() == sum.table() && r.act() == sum.act())
                    .forEach(this::add);
        }
    }

    private static String sum(Touched.Sum sum) {
        return Messages.get("history.table." + sum.table(), sum.rows());
    }

    private void add(Touched row) {
        if (row.hidden()) {
            changes.getChildren().add(Nodes.paragraph(Messages.get("history.onHold"), "soft"));
            return;
        }
        if (!row.name().isEmpty()) {
            changes.getChildren().add(Nodes.paragraph(row.name(), "words"));
        }
        row.fields().forEach(f -> changes.getChildren().add(field(f)));
        if (row.others() > 0 && row.fields().isEmpty()) {
            changes.getChildren()
                    .add(Nodes.paragraph(Messages.get("history.others", row.others()), "soft"));
        }
    }

    private static Node field(Touched.Field field) {
        return Nodes.styled(
                new VBox(
                        Nodes.paragraph(Messages.get("history.field." + field.column()), "caption"),
                        Nodes.paragraph(Messages.get("history.was", quoted(field.was())), "soft"),
                        Nodes.paragraph(Messages.get("history.became", quoted(field.became())))),
                "history-field");
    }

    private static String quoted(@Nullable String text) {
        return text == null || text.isBlank() ? Messages.get("history.empty") : text;
    }

    private void showWordings(HistoryModel.@Nullable Worded worded) {
        wordings.getChildren().clear();
        about.setVisible(about.isVisible() && worded == null);
        about.setManaged(about.isVisible());
        if (worded == null) {
            return;
        }
        wordings.getChildren()
                .add(Nodes.paragraph(Messages.get("history.wordings", worded.name()), "heading"));
        if (worded.changes().isEmpty()) {
            wordings.getChildren().add(Nodes.paragraph(Messages.get("history.noWordings"), "soft"));
        }
        worded.changes().forEach(this::add);
    }

    private void add(Wordings.Change change) {
        var member = model.page().get().member(change.member());
        wordings.getChildren()
                .add(
                        Nodes.paragraph(
                                Moments.minute(change.made())
                                        + (member.isEmpty() ? "" : " · " + member),
                                "strong"));
        change.fields().forEach(f -> wordings.getChildren().add(field(f)));
        if (!change.because().isEmpty()) {
            wordings.getChildren()
                    .add(
                            Nodes.paragraph(
                                    Messages.get("history.because", change.because()), "soft"));
        }
    }
}
