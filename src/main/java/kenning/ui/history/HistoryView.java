package kenning.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.Member;
import kenning.store.History;
import kenning.store.Members;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Step;
import kenning.store.Table;
import kenning.text.Messages;
import kenning.ui.kit.Live;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// Everything that was done in this project, the newest first. What was undone is shown as undone,
/// and what stays is shown as staying.
public final class HistoryView extends BorderPane implements AutoCloseable {
    private static final int SHOWN = 1_000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private record Shown(List<Step> steps, Map<Member.Id, Member> members) {
        static Shown read(Reading reading) {
            return new Shown(
                    History.newest(reading, SHOWN),
                    Members.list(reading).stream()
                            .collect(Collectors.toMap(Member::id, Function.identity())));
        }
    }

    private final ListView<Step> list = Nodes.list("history-list", "history.title");
    private final Live<Shown> live;

    public HistoryView(Project project, Consumer<Throwable> failed) {
        setId("history");
        live =
                new Live<>(
                        project,
                        EnumSet.allOf(Table.class),
                        new Shown(List.of(), Map.of()),
                        Shown::read,
                        failed);
        list.setCellFactory(view -> new Cell());
        live.watch(shown -> list.getItems().setAll(shown.steps()));
        var head =
                new VBox(
                        4,
                        Nodes.label(Messages.get("history.title"), "title"),
                        Nodes.paragraph(Messages.get("history.text"), "soft"));
        head.getStyleClass().add("page");
        setTop(head);
        setCenter(list);
    }

    @Override
    public void close() {
        live.close();
    }

    private final class Cell extends WideCell<Step> {
        private final Label name = Nodes.label("");
        private final Label facts = Nodes.label("", "caption");
        private final Label state = Nodes.label("", "chip");

        Cell() {
            this(new HBox());
        }

        private Cell(HBox box) {
            super(Nodes.styled(box, "row"));
            name.setWrapText(true);
            state.setMinWidth(Region.USE_PREF_SIZE);
            var texts = new VBox(name, facts);
            HBox.setHgrow(texts, Priority.ALWAYS);
            box.getChildren().addAll(texts, state);
        }

        @Override
        protected void updateItem(@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                showContent(false);
                return;
            }
            var member = step.member() == null ? null : live.get().members().get(step.member());
            name.setText(step.label());
            facts.setText(
                    WHEN.format(step.made()) + (member == null ? "" : " · " + member.label()));
            state.setText(state(step));
            state.setVisible(!state.getText().isEmpty());
            setAccessibleText(step.label() + ", " + facts.getText() + ", " + state.getText());
            showContent(true);
        }
    }

    private static String state(Step step) {
        return switch (step.state()) {
            case DONE -> step.kept() ? Messages.get("history.kept") : "";
            case UNDONE -> Messages.get("history.undone");
            case DROPPED -> Messages.get("history.dropped");
            case COMPACTED -> Messages.get("history.compacted");
        };
    }
}
