package kenning.ui.stories;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Flag;
import kenning.text.AttributeWords;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// Above the words: the title, who speaks, where and when, how it was gathered, and how far it may
/// go. Each of them opens the sheet in which it is changed.
final class StoryHeader extends VBox {
    /// Of the teller's own words so many characters stand on their chip.
    private static final int GLIMPSE = 60;

    /// What a chip opens.
    interface Opens {
        /// @param field the name of the field that takes the focus
        void facts(String field);

        void consent();

        void words();
    }

    private final TitleField title;
    private final Opens opens;
    private final FlowPane chips = Nodes.styled(new FlowPane(), "chips");

    /// @param beside stands at the right of the title
    StoryHeader(Node beside, StoryHeaderModel model, Opens opens) {
        this.opens = opens;
        getStyleClass().add("story-header");
        title = new TitleField(model::rename);
        HBox.setHgrow(title, Priority.ALWAYS);
        chips.setId("story-chips");
        chips.setMinWidth(0);
        getChildren().addAll(new HBox(8, title, beside), chips);
    }

    void show(StoryDetails details) {
        var summary = details.summary();
        var story = summary.story();
        title.show(story.id(), summary.title());
        chips.getChildren().clear();
        var voice = summary.voice();
        if (voice == null) {
            fact("voice", "attribute.title.voice", Messages.get("stories.noVoice"));
        } else {
            fact("voice", "attribute.title.voice", voice.name(), voice.family().code());
        }
        fact("place", "attribute.title.place", orNot(summary.placeName(), "place.notSet"));
        var told = story.told();
        fact(
                "told",
                "attribute.title.told",
                told == null ? Messages.get("story.noDate") : DateWords.of(told));
        var happened = story.happened();
        if (happened != null && !happened.equals(told)) {
            fact(
                    "happened",
                    "story.happened",
                    Messages.get("story.happenedOn", DateWords.of(happened)));
        }
        if (!story.method().isBlank()) {
            fact("method", "attribute.title.method", story.method());
        }
        teller(details);
        for (var flag : Flag.values()) {
            if (story.flags().contains(flag)) {
                fact("flags", "flags.title", AttributeWords.flag(flag), "warn");
            }
        }
        var reviewed = story.reviewed();
        if (reviewed != null) {
            fact(
                    "reviewed",
                    "attribute.title.reviewed",
                    Messages.get("story.reviewed", DateWords.of(reviewed)));
        }
        words(details);
        badge(details);
        chips.getChildren()
                .add(Nodes.label(Messages.get("stories.words", summary.words()), "chip"));
        more();
    }

    private static String orNot(String text, String key) {
        return text.isEmpty() ? Messages.get(key) : text;
    }

    void clear() {
        title.show(null, "");
        chips.getChildren().clear();
    }

    private void teller(StoryDetails details) {
        var pseudonym = details.teller().pseudonym();
        var which =
                details.ofTeller() < 2
                        ? ""
                        : Messages.get("teller.which", details.which(), details.ofTeller());
        if (pseudonym != null || !which.isEmpty()) {
            fact(
                    "teller",
                    "teller.title",
                    pseudonym == null
                            ? which
                            : which.isEmpty() ? pseudonym : pseudonym + " · " + which);
        }
    }

    private void words(StoryDetails details) {
        var matters = details.story().whatMatters();
        var text =
                matters.isBlank()
                        ? Messages.get("story.whatMatters.none")
                        : Messages.get("story.whatMatters.chip", glimpse(matters));
        chip("story-words", Messages.get("words.title"), text, opens::words);
    }

    /// The beginning, up to the end of a word.
    private static String glimpse(String words) {
        var plain = words.replaceAll("\\s+", " ").strip();
        if (plain.length() <= GLIMPSE) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', GLIMPSE);
        int cut = end < GLIMPSE / 2 ? plain.offsetByCodePoints(0, GLIMPSE / 2) : end;
        return plain.substring(0, cut) + " …";
    }

    private void badge(StoryDetails details) {
        var text = ConsentWords.badge(details.summary());
        var badge = chip("story-consent", Messages.get("consent.title"), text, opens::consent);
        badge.setGraphic(new Icon(Feather.SHIELD));
        badge.getStyleClass().add(details.summary().said() == null ? "warn" : "accent");
    }

    private void more() {
        var more = chip("story-more", "", "", () -> opens.facts("happened"));
        more.setGraphic(new Icon(Feather.MORE_HORIZONTAL));
        more.setAccessibleText(Messages.get("story.more"));
        more.setTooltip(new Tooltip(Messages.get("story.more")));
    }

    private void fact(String field, String key, String text, String... styles) {
        int same = 0;
        for (var other : chips.getChildren()) {
            same += String.valueOf(other.getId()).startsWith("story-chip-" + field) ? 1 : 0;
        }
        var id = "story-chip-" + field + (same == 0 ? "" : "-" + same);
        chip(id, Messages.get(key), text, () -> opens.facts(field)).getStyleClass().addAll(styles);
    }

    private Button chip(String id, String name, String text, Runnable action) {
        var chip = new Button(text);
        chip.setId(id);
        chip.setAccessibleText(Messages.get("story.chip.accessible", name, text));
        chip.setTooltip(new Tooltip(Messages.get("story.chip.tip", name)));
        chip.setWrapText(true);
        chip.maxWidthProperty().bind(chips.widthProperty());
        chip.getStyleClass().add("chip-button");
        chip.setOnAction(e -> action.run());
        chips.getChildren().add(chip);
        return chip;
    }
}
