package kenning.ui.insights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import kenning.model.Insight;
import kenning.model.Story;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.StoryPlace;
import org.jspecify.annotations.Nullable;

/// The stories beside an insight: a field in which to find one, those that fit, and those that do
/// not. A story is moved by a button, by Alt and an arrow, or by dragging it.
final class EvidencePane extends VBox {
    private final InsightsModel model;
    private final Navigator navigator;
    private final Side fitting = new Side(true);
    private final Side notFitting = new Side(false);
    private final StoryFinder finder;
    private final Map<Story.Id, StoryRow> rows = new HashMap<>();
    private @Nullable Insight insight;

    /// The stories of one side under their heading, which also says when there is none.
    private final class Side extends VBox {
        private final boolean fits;
        private final Label heading = Nodes.paragraph("", "strong");
        private final VBox box = Nodes.styled(new VBox(), "evidence-rows");

        Side(boolean fits) {
            this.fits = fits;
            setId(fits ? "insight-fitting" : "insight-not-fitting");
            getStyleClass().addAll("evidence-side", fits ? "fits" : "fits-not");
            getChildren().setAll(heading, box);
            setOnDragOver(this::over);
            setOnDragDropped(this::dropped);
            setOnDragExited(e -> getStyleClass().remove("over"));
        }

        void show(List<StoryRow> now) {
            heading.setText(
                    Messages.get(fits ? "insight.fitting" : "insight.notFitting", now.size()));
            if (!box.getChildren().equals(now)) {
                box.getChildren().setAll(now);
            }
        }

        private void over(DragEvent e) {
            if (dragged(e).length() > 0) {
                e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                if (!getStyleClass().contains("over")) {
                    getStyleClass().add("over");
                }
            }
            e.consume();
        }

        private void dropped(DragEvent e) {
            var place = StoryPlace.of(dragged(e));
            place.ifPresent(story -> weigh(story.story(), fits));
            e.setDropCompleted(place.isPresent());
            e.consume();
        }
    }

    private static String dragged(DragEvent e) {
        var text = e.getDragboard().getString();
        return text != null && StoryPlace.of(text).isPresent() ? text : "";
    }

    EvidencePane(InsightsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        finder = new StoryFinder(this::candidates, this::weigh);
        getStyleClass().add("evidence");
        getChildren().setAll(finder, fitting, notFitting);
    }

    private List<kenning.model.StorySummary> candidates(String typed) {
        var now = insight;
        return now == null ? List.of() : model.candidates(now, typed);
    }

    private void weigh(Story.Id story, boolean fits) {
        var now = insight;
        if (now != null) {
            model.weigh(now.id(), story, fits);
        }
    }

    /// Moves a row to the other side and keeps the focus on it.
    private void move(Story.Id story, boolean fits) {
        enter();
        weigh(story, fits);
        Platform.runLater(() -> {
            var row = rows.get(story);
            if (row != null) {
                row.requestFocus();
            }
        });
    }

    void find() {
        finder.requestFocus();
    }

    void clear() {
        insight = null;
        rows.clear();
        fitting.show(List.of());
        notFitting.show(List.of());
    }

    void enter() {
        rows.values().forEach(StoryRow::enter);
    }

    void show(Board board, Insight now) {
        var before = insight;
        if (before == null || !before.id().equals(now.id())) {
            rows.clear();
            finder.clear();
        }
        insight = now;
        var all = new HashMap<Story.Id, StoryRow>();
        fitting.show(rows(board, now, now.fitting(), true, all));
        notFitting.show(rows(board, now, now.notFitting(), false, all));
        rows.keySet().retainAll(all.keySet());
        finder.refresh();
    }

    private List<StoryRow> rows(
            Board board,
            Insight now,
            List<Story.Id> stories,
            boolean fits,
            Map<Story.Id, StoryRow> all) {
        return stories.stream()
                .map(board::story)
                .flatMap(java.util.Optional::stream)
                .map(story -> {
                    var row = rows.computeIfAbsent(story.id(), id -> row(now.id(), id));
                    row.show(story, fits, now.note(story.id()));
                    all.put(story.id(), row);
                    return row;
                })
                .toList();
    }

    private StoryRow row(Insight.Id beside, Story.Id story) {
        return new StoryRow(
                story,
                new StoryRow.Actions() {
                    @Override
                    public void open() {
                        navigator.openStory(story, null, false);
                    }

                    @Override
                    public void weigh(boolean fits) {
                        move(story, fits);
                    }

                    @Override
                    public void note(boolean fits, String note) {
                        model.note(beside, story, fits, note);
                    }

                    @Override
                    public void remove() {
                        model.unweigh(beside, story);
                        finder.requestFocus();
                    }
                });
    }
}
