package kenning.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Below the screens: how many stories, whose voices (community first), the index, since when all
/// is saved, the file. Wraps where there is too little room.
public final class StatusLine extends HBox {
    private final Label stories = Nodes.label("");
    private final FlowPane voices = Nodes.styled(new FlowPane(), "voices");
    private final Label index = Nodes.label("", "soft");
    private final Label saved = Nodes.label("", "soft");
    private final Label file = Nodes.label("", "soft");
    private final Label kept = Nodes.label("", "soft");

    public StatusLine() {
        getStyleClass().add("status");
        setId("status");
        stories.setId("status-stories");
        voices.setId("status-voices");
        index.setId("status-index");
        saved.setId("status-saved");
        file.setId("status-file");
        kept.setId("status-kept");
        var left = Nodes.styled(new FlowPane(stories, voices), "parts");
        var right = Nodes.styled(new FlowPane(index, saved, file, kept), "parts", "right");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setPrefWrapLength(620);
        right.setPrefWrapLength(430);
        left.setMinWidth(0);
        right.setMinWidth(0);
        for (var label : List.of(file, kept)) {
            label.setWrapText(true);
            label.maxWidthProperty().bind(right.widthProperty());
        }
        getChildren().addAll(left, right);
        for (var label : List.of(stories, index, saved, file, kept)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
    }

    /// Nothing is open.
    public void clear() {
        for (var label : List.of(stories, index, saved, file, kept)) {
            label.setText("");
        }
        voices.getChildren().clear();
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
        long unknown = shown.stream().filter(story -> story.voice() == null).count();
        showVoices(families, unknown);
    }

    private void showVoices(Map<VoiceFamily, Integer> families, long unknown) {
        voices.getChildren().clear();
        if (families.isEmpty() && unknown == 0) {
            return;
        }
        voices.getChildren().add(Nodes.label(Messages.get("status.voices"), "soft"));
        families.forEach((family, count) ->
                part(
                        Messages.get("family.count." + family.code(), count),
                        family == VoiceFamily.COMMUNITY ? "strong" : "soft"));
        if (unknown > 0) {
            part(Messages.get("status.voiceUnknown", unknown), "soft");
        }
    }

    private void part(String text, String style) {
        if (voices.getChildren().size() > 1) {
            voices.getChildren().add(Nodes.label("·", "soft"));
        }
        voices.getChildren().add(Nodes.label(text, style));
    }

    public void showIndex(String text) {
        index.setText(text);
    }

    /// Since when everything is saved, or that nothing can be.
    public void showSaved(String text) {
        saved.setText(text);
    }

    public void showFile(String text) {
        file.setText(text);
    }

    /// Where a project is kept that is worked on here, and since when it lies there.
    public void showKept(String text) {
        kept.setText(text);
    }
}
