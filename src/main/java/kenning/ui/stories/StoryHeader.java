package kenning.ui.stories;

import java.util.Arrays;
import java.util.Collections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Above the words: the title, who speaks, where and when, how it was gathered, and how far it may
/// go.
final class StoryHeader extends VBox {
    private final Label title = Nodes.paragraph("", "title");
    private final FlowPane chips = Nodes.styled(new FlowPane(), "chips");

    /// @param beside stands at the right of the title
    StoryHeader(Node beside) {
        getStyleClass().add("story-header");
        title.setId("story-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, title, beside), chips);
    }

    void show(StorySummary story) {
        title.setText(story.title());
        chips.getChildren().clear();
        var voice = story.voice();
        if (voice != null) {
            chip(voice.name(), voice.family().code());
        }
        chip(story.placeName());
        var told = story.story().told();
        if (told != null) {
            chip(StoryCell.date(told));
        }
        chip(story.story().method());
        for (var flag : Flag.values()) {
            if (story.story().flags().contains(flag)) {
                chip(
                        Messages.get("flag." + flag.name().toLowerCase(java.util.Locale.ROOT)),
                        "warn");
            }
        }
        chip(Messages.get("uses.upTo", Messages.get("audience." + widest(story).code())), "accent");
        chip(Messages.get("stories.words", story.words()));
    }

    void clear() {
        title.setText("");
        chips.getChildren().clear();
    }

    /// The widest audience that its words may reach.
    private static Audience widest(StorySummary story) {
        var wide =
                Arrays.asList(
                        Audience.TEAM,
                        Audience.ROOM,
                        Audience.INTERNAL,
                        Audience.FUNDER,
                        Audience.PUBLIC);
        Collections.reverse(wide);
        return wide.stream()
                .filter(a -> a.needs().map(story.permission()::allows).orElse(true))
                .findFirst()
                .orElse(Audience.TEAM);
    }

    private void chip(String text, String... styles) {
        if (!text.isBlank()) {
            var chip = Nodes.label(text, "chip");
            chip.getStyleClass().addAll(styles);
            chips.getChildren().add(chip);
        }
    }
}
