package kenning.ui.codebook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import kenning.model.Indicator;
import kenning.model.Rewording;
import kenning.text.Messages;
import kenning.ui.kit.GrowingArea;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.jspecify.annotations.Nullable;

/// How the wording of an indicator changed and why, and where it is changed again: a new wording is
/// entered together with its reason.
final class Rewordings extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneId.systemDefault());

    private final IndicatorEdits edits;
    private final VBox changes = Nodes.styled(new VBox(), "field");
    private final GrowingArea wording = Typing.WAITS.mark(new GrowingArea());
    private final TextField because = Typing.WAITS.mark(new TextField());
    private @Nullable Indicator indicator;

    Rewordings(IndicatorEdits edits) {
        this.edits = edits;
        getStyleClass().add("form-rows");
        getChildren()
                .addAll(
                        Nodes.label(Messages.get("codebook.wording"), "heading"),
                        changes,
                        labelled("codebook-wording", "codebook.newWording", wording),
                        labelled("codebook-because", "codebook.because", because),
                        Nodes.button("codebook-reword", "codebook.reword", this::reword));
    }

    private static VBox labelled(String id, String key, TextInputControl control) {
        control.setId(id);
        control.setAccessibleText(Messages.get(key));
        var label = new Label(Messages.get(key));
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        return Nodes.styled(new VBox(label, control), "field");
    }

    private void reword() {
        var shown = indicator;
        if (shown != null) {
            edits.reword(shown, wording.getText(), because.getText());
        }
    }

    void show(Chosen.OfIndicator chosen) {
        var before = indicator;
        var now = chosen.indicator();
        indicator = now;
        if (before == null
                || !before.id().equals(now.id())
                || !before.wording().equals(now.wording())) {
            wording.setText(now.wording());
            because.clear();
        }
        changes.getChildren().clear();
        if (!now.firstWording().equals(now.wording())) {
            changes.getChildren()
                    .add(
                            Nodes.paragraph(
                                    Messages.get("codebook.firstWording", now.firstWording())));
        }
        for (var rewording : chosen.rewordings()) {
            changes.getChildren().add(Nodes.paragraph(sentence(rewording, chosen), "soft"));
        }
    }

    private static String sentence(Rewording rewording, Chosen.OfIndicator chosen) {
        var who =
                rewording.member() == null
                        ? ""
                        : chosen.members().getOrDefault(rewording.member(), "");
        return Messages.get(
                "codebook.rewording",
                DAY.format(rewording.made()) + (who.isEmpty() ? "" : ", " + who),
                rewording.was(),
                rewording.became(),
                rewording.because());
    }
}
