package kenning.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Label;
import kenning.store.Project;
import kenning.sync.LivePlace;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every verb on a project has: the file first, `--json`, and the two outputs.
abstract class ProjectVerb implements Callable<Integer> {
    /// What keeps a project from being put right, and not from being read.
    private static final Set<String> ONLY_READABLE =
            Set.of("store.inUse", "store.cannotLock", "store.cannotWrite");

    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    Path file;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    @Spec CommandSpec spec;

    /// Does it and gives the exit code.
    @Override
    public abstract Integer call() throws Refusal;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Says something beside the answer.
    void tell(String key, Object... arguments) {
        spec.commandLine().getErr().println(Messages.get(key, arguments));
    }

    /// Says why something cannot be done, beside the answer.
    void tellRefusal(Refusal why) {
        spec.commandLine().getErr().println(Messages.sentence(why));
    }

    private @Nullable LivePlace changed;

    Project openToWrite() throws Refusal {
        var live = new KeptElsewhere().of(file, Access.WRITE);
        live.ifPresent(here -> {
            tell("cli.workedHere", here.file());
            changed = here;
        });
        var backups = BackupPlace.usual();
        var project = backups.open(live.map(LivePlace::file).orElse(file), Access.WRITE);
        backups.followRestrictions(project, this::tellFailure);
        return project;
    }

    private void tellFailure(Throwable failure) {
        tellRefusal(
                failure instanceof Refusal refusal
                        ? refusal
                        : Refusal.of("cli.notNarrowed", failure.getClass().getSimpleName()));
    }

    /// After all is done: what was changed here goes where it is kept.
    ///
    /// @throws Refusal when it cannot; it is safe here then
    void putWhereKept() throws Refusal {
        var live = changed;
        if (live != null) {
            new KeptElsewhere().put(live);
            tell("cli.putThere", live.shared());
        }
    }

    /// Opens for reading beside whoever is working on it; when a crash left something unfinished,
    /// that is put right first, where it can be written.
    Project openToRead() throws Refusal {
        var live = new KeptElsewhere().of(file, Access.READ);
        live.ifPresent(here -> tell("cli.workedHere", here.file()));
        var worked = live.map(LivePlace::file).orElse(file);
        if (!Project.isUnfinished(worked)) {
            return Project.open(worked, Access.READ);
        }
        try {
            return BackupPlace.usual().open(worked, Access.WRITE);
        } catch (Refusal e) {
            if (ONLY_READABLE.contains(e.key())) {
                return Project.open(worked, Access.READ);
            }
            throw e;
        }
    }

    static Label label(String key, Object... arguments) {
        return Label.of(Messages.get(key, arguments));
    }
}
