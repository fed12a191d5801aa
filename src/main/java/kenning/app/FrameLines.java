package kenning.app;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kenning.model.Member;
import kenning.store.Backups;
import kenning.store.History;
import kenning.store.Members;
import kenning.store.Programmes;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Step;
import kenning.store.Table;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Live;
import kenning.ui.shell.StatusLine;
import kenning.ui.shell.TopBar;

/// What the frame of the window shows of a project: its name, who can code, what can be undone and
/// redone, and since when all is saved. Kept current until it is closed. On the FX thread.
final class FrameLines implements AutoCloseable {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private record Facts(
            String name, List<Member> members, Optional<Step> undo, Optional<Step> redo) {
        static final Facts NONE = new Facts("", List.of(), Optional.empty(), Optional.empty());

        static Facts read(Reading reading) {
            return new Facts(
                    Programmes.read(reading).name(),
                    Members.list(reading),
                    History.nextUndo(reading),
                    History.nextRedo(reading));
        }
    }

    private final Project project;
    private final TopBar topBar;
    private final StatusLine status;
    private final WorkbenchCommands commands;
    private final Live<Facts> facts;
    private final Following changes;

    FrameLines(
            Project project,
            TopBar topBar,
            StatusLine status,
            WorkbenchCommands commands,
            Consumer<Throwable> failed) {
        this.project = project;
        this.topBar = topBar;
        this.status = status;
        this.commands = commands;
        topBar.showProject(true, "");
        topBar.showSaved(project.writable());
        var file = project.path().getFileName();
        status.showFile(
                project.writable()
                        ? String.valueOf(file)
                        : Backups.madeAt(project.path())
                                .map(made -> Messages.get("status.backup", when(made)))
                                .orElse(Messages.get("status.readOnly", String.valueOf(file))));
        facts = new Live<>(project, EnumSet.allOf(Table.class), Facts.NONE, Facts::read, failed);
        facts.watch(this::show);
        changes = new Following(project, EnumSet.allOf(Table.class), this::saved);
    }

    static String when(Instant made) {
        return WHEN.format(made);
    }

    private void saved() {
        var now = CLOCK.format(LocalTime.now(ZoneId.systemDefault()));
        status.showSaved(Messages.get("status.savedAt", now));
    }

    private void show(Facts now) {
        topBar.showProject(true, now.name());
        topBar.showMembers(now.members(), project.actor().orElse(null));
        if (project.writable()) {
            commands.showSteps(now.undo().map(Step::label), now.redo().map(Step::label));
        }
    }

    /// An undo that only kept a step changes nothing, but what could be undone next.
    void askAgain() {
        facts.askAgain();
    }

    @Override
    public void close() {
        facts.close();
        changes.close();
        commands.showSteps(Optional.empty(), Optional.empty());
    }
}
