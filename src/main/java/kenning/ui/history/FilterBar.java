package kenning.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.StepFilter;
import kenning.store.StepKind;
import kenning.store.Thing;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Which steps are looked for: words, who, what, from when until when, and whether they can still
/// be undone.
final class FilterBar extends FlowPane {
    private final HistoryModel model;
    private final TextField words = field("history-words", "history.words", 12);
    private final ComboBox<Member.Id> who =
            Nodes.choice("history-who", this::label, "history.who.any");
    private final ComboBox<StepKind> kind =
            Nodes.choice(
                    "history-kind", k -> Messages.get("history.kind." + k), "history.kind.any");
    private final TextField from = field("history-from", "history.from", 8);
    private final TextField until = field("history-until", "history.until", 8);
    private final CheckBox undoable = new CheckBox(Messages.get("history.undoable"));
    private final Button thing;
    private Map<Member.Id, String> members = Map.of();

    FilterBar(HistoryModel model) {
        this.model = model;
        getStyleClass().addAll("chips", "filters");
        undoable.setId("history-undoable");
        undoable.setAccessibleText(Messages.get("history.undoable"));
        kind.getItems().add(null);
        kind.getItems().addAll(StepKind.values());
        thing =
                Nodes.button(
                        "history-all",
                        "history.all",
                        () -> model.filter().set(model.filter().get().of(null)));
        words.textProperty().addListener((o, was, now) -> ask());
        who.valueProperty().addListener((o, was, now) -> ask());
        kind.valueProperty().addListener((o, was, now) -> ask());
        from.textProperty().addListener((o, was, now) -> ask());
        until.textProperty().addListener((o, was, now) -> ask());
        undoable.selectedProperty().addListener((o, was, now) -> ask());
        getChildren().addAll(words, who, kind, from, until, undoable, thing);
        model.page().addListener((o, was, now) -> offer(now.members()));
        model.filter().addListener((o, was, now) -> showThing(now.of()));
        showThing(null);
    }

    private static TextField field(String id, String key, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(Messages.get(key));
        field.setAccessibleText(Messages.get(key));
        field.setPrefColumnCount(columns);
        return field;
    }

    /// Puts the caret where words are looked for.
    void begin() {
        words.requestFocus();
    }

    private String label(Member.Id member) {
        return members.getOrDefault(member, "");
    }

    private void offer(Map<Member.Id, String> now) {
        if (!members.equals(now)) {
            members = now;
            var chosen = who.getValue();
            who.getItems().clear();
            who.getItems().add(null);
            who.getItems().addAll(List.copyOf(now.keySet()));
            who.setValue(chosen != null && now.containsKey(chosen) ? chosen : null);
        }
    }

    private void showThing(@Nullable Thing of) {
        thing.setVisible(of != null);
        thing.setManaged(of != null);
    }

    private void ask() {
        model.filter()
                .set(
                        new StepFilter(
                                who.getValue(),
                                date(from).map(d -> start(d.first())).orElse(null),
                                date(until).map(d -> start(d.last().plusDays(1))).orElse(null),
                                kind.getValue(),
                                words.getText(),
                                undoable.isSelected(),
                                model.filter().get().of()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /// The date in a field; none when there is none that can be read, which the field then shows.
    static Optional<VagueDate> date(TextField field) {
        field.getStyleClass().remove("unreadable");
        if (field.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VagueDate.parse(field.getText()));
        } catch (Refusal e) {
            field.getStyleClass().add("unreadable");
            return Optional.empty();
        }
    }
}
