package kenning.ui.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.store.NewestBackup;
import kenning.store.Salvaged;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.PressRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A damaged project: what happened, where it is kept, the three ways to go on in the order in
/// which they should be tried, and what a rescue found. On the FX thread.
public final class RecoveryView extends BorderPane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// What can be asked for here.
    public interface Actions {
        /// The newest backup, under a name of its own.
        void restore(NewestBackup newest);

        /// Another copy of the project, such as a backup on another disk.
        void openCopy();

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
    private final PressRow first;

    /// @param sentence what happened
    /// @param kept where the project is kept as it was found
    /// @param newest the newest whole backup; none when there is none on this computer
    public RecoveryView(
            String sentence, Path kept, @Nullable NewestBackup newest, Actions actions) {
        this.actions = actions;
        setId("recovery");
        first = newest == null ? withoutBackup() : withBackup(newest);
        var choices =
                Nodes.styled(
                        new VBox(
                                first,
                                choice(
                                        "rescue",
                                        Feather.LIFE_BUOY,
                                        Messages.get("recovery.rescue.text"),
                                        actions::rescue),
                                choice(
                                        "texts",
                                        Feather.FILE_TEXT,
                                        Messages.get("recovery.texts.text"),
                                        actions::writeTexts)),
                        "choices");
        outcome.setId("recovery-outcome");
        var buttons = new FlowPane(8, 8);
        if (newest != null) {
            buttons.getChildren()
                    .add(Nodes.button("recovery-other", "recovery.other", actions::openCopy));
        }
        buttons.getChildren().add(Nodes.button("recovery-leave", "recovery.leave", actions::leave));
        var page =
                Nodes.styled(
                        new VBox(
                                16,
                                Nodes.label(Messages.get("recovery.title"), "title"),
                                Nodes.paragraph(sentence),
                                Nodes.paragraph(Messages.get("recovery.kept", kept), "soft"),
                                choices,
                                outcome,
                                buttons),
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

    /// Puts the focus on what should be tried first. To be called when this is shown: what scrolls
    /// has its content only once it is styled.
    public void begin() {
        applyCss();
        first.requestFocus();
    }

    private PressRow withBackup(NewestBackup newest) {
        var sentences = new ArrayList<String>();
        sentences.add(Messages.get("recovery.backup.made", when(newest.backup().made())));
        newest.lacks()
                .lines()
                .forEach(line ->
                        sentences.add(Messages.get(line.key(), line.arguments().toArray())));
        if (newest.byPlace()) {
            sentences.add(Messages.get("recovery.backup.byPlace"));
        }
        sentences.add(Messages.get("recovery.backup.new"));
        return choice(
                "backup",
                Feather.ARCHIVE,
                String.join(" ", sentences),
                () -> actions.restore(newest));
    }

    private PressRow withoutBackup() {
        return choice(
                "copy", Feather.ARCHIVE, Messages.get("recovery.copy.text"), actions::openCopy);
    }

    /// The day, with the year when it is another one, and the time.
    private static String when(Instant instant) {
        var at = instant.atZone(ZoneId.systemDefault());
        boolean thisYear = at.getYear() == Year.now(ZoneId.systemDefault()).getValue();
        return Messages.get(
                "recovery.when", (thisYear ? DAY : DAY_OF_YEAR).format(at), CLOCK.format(at));
    }

    private static PressRow choice(String name, Feather picture, String text, Runnable action) {
        var title = Messages.get("recovery." + name);
        var texts = new VBox(2, Nodes.paragraph(title, "strong"), Nodes.paragraph(text, "caption"));
        HBox.setHgrow(texts, Priority.ALWAYS);
        return Nodes.styled(
                new PressRow(
                        "recovery-" + name, title + ", " + text, action, new Icon(picture), texts),
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
