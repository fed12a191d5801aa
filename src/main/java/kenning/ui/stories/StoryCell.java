package kenning.ui.stories;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import kenning.model.StorySummary;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A story in the list: its title, who speaks from where and when, and how much of it is coded.
final class StoryCell extends WideCell<StorySummary> {

    private final Label title = Nodes.paragraph("", "strong");
    private final Label facts = Nodes.paragraph("", "caption");
    private final ProgressBar progress = new ProgressBar();

    StoryCell() {
        this(new VBox());
    }

    private StoryCell(VBox box) {
        super(Nodes.styled(box, "story-cell"));
        box.getChildren().addAll(title, facts, progress);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable StorySummary story, boolean empty) {
        super.updateItem(story, empty);
        if (empty || story == null) {
            showContent(false);
            setId(null);
            return;
        }
        setId("story-" + story.id().value());
        title.setText(story.title());
        facts.setText(facts(story));
        progress.setProgress(story.progress());
        setAccessibleText(
                Messages.get(
                        "stories.cell.accessible",
                        story.title(),
                        facts(story),
                        Math.round(story.progress() * 100)));
        showContent(true);
    }

    static String facts(StorySummary story) {
        var voice = story.voice();
        var told = story.story().told();
        var uses = story.permission().uses().isEmpty() ? ConsentWords.badge(story) : "";
        return String.join(
                " · ",
                List.of(
                                voice == null ? Messages.get("stories.noVoice") : voice.name(),
                                story.placeName(),
                                told == null ? "" : DateWords.of(told),
                                uses)
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
