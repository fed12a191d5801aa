package kenning.ui.recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.store.Salvaged;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.PressRow;
import org.kordamp.ikonli.feather.Feather;

/// A damaged project: what happened, where it is kept, the three ways to go on, and what the last
/// of them found. On the FX thread.
public final class RecoveryView extends BorderPane {
    /// What can be asked for here.
    public interface Actions {
        /// Another copy of the project, such as a backup.
        void openBackup();

        /// What can be read, in a new project.
        void rescue();

        /// What can be read, as text.
        void writeTexts();

        /// The project that a rescue has made.
        void openRescued(Path project);

        /// Back to the start.
        void leave();
    }

    private final VBox outcome = Nodes.styled(new VBox(8), "outcome");
    private final Actions actions;

    /// @param sentence what happened
    /// @param kept where the project is kept as it was found
    public RecoveryView(String sentence, Path kept, Actions actions) {
        this.actions = actions;
        setId("recovery");
        var choices =
                Nodes.styled(
                        new VBox(
                                choice("backup", Feather.ARCHIVE, actions::openBackup),
                                choice("rescue", Feather.LIFE_BUOY, actions::rescue),
                                choice("texts", Feather.FILE_TEXT, actions::writeTexts)),
                        "choices");
        outcome.setId("recovery-outcome");
        var page =
                Nodes.styled(
                        new VBox(
                                16,
                                Nodes.label(Messages.get("recovery.title"), "title"),
                                Nodes.paragraph(sentence),
                                Nodes.paragraph(Messages.get("recovery.kept", kept), "soft"),
                                choices,
                                outcome,
                                Nodes.button("recovery-leave", "recovery.leave", actions::leave)),
                        "page");
        page.setMaxWidth(860);
        var centred = new HBox(Nodes.spring(), page, Nodes.spring());
        HBox.setHgrow(page, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setId("recovery-scroll");
        scroll.setAccessibleText(Messages.get("recovery.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private static PressRow choice(String name, Feather picture, Runnable action) {
        var key = "recovery." + name;
        var texts =
                new VBox(
                        2,
                        Nodes.paragraph(Messages.get(key), "strong"),
                        Nodes.paragraph(Messages.get(key + ".text"), "caption"));
        HBox.setHgrow(texts, Priority.ALWAYS);
        return Nodes.styled(
                new PressRow(
                        "recovery-" + name,
                        Messages.get(key) + ", " + Messages.get(key + ".text"),
                        action,
                        new Icon(picture),
                        texts),
                "choice");
    }

    /// Shows what a rescue brought to safety, what is missing, and a way into the new project.
    public void show(Salvaged salvaged) {
        var lines = salvaged.missing().stream().map(RecoveryView::sentence).toList();
        outcome.getChildren()
                .setAll(
                        Nodes.label(Messages.get("recovery.found"), "heading"),
                        Nodes.paragraph(
                                Messages.get("rescue.done", salvaged.file(), salvaged.read())));
        if (lines.isEmpty()) {
            outcome.getChildren().add(Nodes.paragraph(Messages.get("recovery.nothingMissing")));
        }
        shown(lines).forEach(line -> outcome.getChildren().add(Nodes.paragraph("• " + line)));
        var open =
                Nodes.button(
                        "recovery-open",
                        "recovery.open",
                        () -> actions.openRescued(salvaged.file()));
        outcome.getChildren().add(open);
        open.requestFocus();
    }

    /// So many that a person can read them; the rest is counted.
    private static List<String> shown(List<String> lines) {
        int most = 60;
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.add(Messages.get("recovery.more", lines.size() - most));
        return shown;
    }

    private static String sentence(Salvaged.Line line) {
        var arguments = line.arguments().toArray();
        return line.kind().isEmpty()
                ? Messages.get(line.key(), arguments)
                : Messages.get(line.key(), Messages.get(line.kind(), arguments[0]), arguments[1]);
    }
}
