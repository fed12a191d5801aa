package kenning.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Below the screens: how many stories, whose voices (community first), the index, the file.
public final class StatusLine extends HBox {
    private final Label stories = Nodes.label("");
    private final Label voices = Nodes.label("");
    private final Label index = Nodes.label("", "soft");
    private final Label file = Nodes.label("", "soft");

    public StatusLine() {
        getStyleClass().add("status");
        setId("status");
        stories.setId("status-stories");
        voices.setId("status-voices");
        index.setId("status-index");
        file.setId("status-file");
        getChildren().addAll(stories, voices, Nodes.spring(), index, file);
    }

    /// Nothing is open.
    public void clear() {
        for (var label : List.of(stories, voices, index, file)) {
            label.setText("");
        }
    }

    /// @param shown those in view, whose voices are told
    /// @param all how many there are
    public void showStories(List<StorySummary> shown, int all) {
        stories.setText(
                shown.size() == all
                        ? Messages.get("status.stories", all)
                        : Messages.get("status.storiesShown", shown.size(), all));
        var families = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var story : shown) {
            var voice = story.voice();
            if (voice != null) {
                families.merge(voice.family(), 1, Integer::sum);
            }
        }
        var parts = new ArrayList<String>();
        families.forEach(
                (family, count) -> parts.add(Messages.get("family.count." + family.code(), count)));
        long unknown = shown.stream().filter(story -> story.voice() == null).count();
        if (unknown > 0) {
            parts.add(Messages.get("status.voiceUnknown", unknown));
        }
        voices.setText(
                parts.isEmpty() ? "" : Messages.get("status.voices", String.join(" · ", parts)));
    }

    public void showIndex(String text) {
        index.setText(text);
    }

    public void showFile(String text) {
        file.setText(text);
    }
}
