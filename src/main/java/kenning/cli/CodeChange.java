package kenning.cli;

import java.util.ArrayList;
import java.util.List;
import kenning.model.Code;
import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Tx;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A change to the codebook that moves what is there, each in one step of undo.
final class CodeChange {
    @Option(
            names = "--rename",
            paramLabel = "CODE",
            description = "Gives this code the name after --to.")
    @Nullable String rename;

    @Option(names = "--to", paramLabel = "NAME", description = "The new name.")
    @Nullable String to;

    @Option(
            names = "--move",
            paramLabel = "CODE",
            description = "Puts this code inside the one after --under, or to the top.")
    @Nullable String move;

    @Option(
            names = "--under",
            paramLabel = "CODE",
            description = "The code that it lies in from now on; without it, none.")
    @Nullable String under;

    @Option(
            names = "--merge",
            paramLabel = "CODE",
            description = "Makes this code and the one after --into one.")
    @Nullable String merge;

    @Option(
            names = "--into",
            paramLabel = "CODE",
            description = "The code that remains, with the passages of both.")
    @Nullable String into;

    @Option(
            names = "--delete",
            paramLabel = "CODE",
            description =
                    "Deletes this code; those inside it take its place. One that has passages needs"
                            + " --passages-to or --with-passages.")
    @Nullable String delete;

    @Option(
            names = "--passages-to",
            paramLabel = "CODE",
            description = "The code that the passages of the deleted one get.")
    @Nullable String passagesTo;

    @Option(
            names = "--with-passages",
            description = "Takes the deleted code off its passages; the words stay.")
    boolean withPassages;

    private interface Change {
        void make(Tx tx) throws Refusal;
    }

    /// Whether anything is to be changed.
    boolean isAsked() {
        return rename != null || move != null || merge != null || delete != null;
    }

    /// @throws Refusal when an option is given that says more about another one, without that one
    void refuseStray() throws Refusal {
        needs(to != null, "--to", rename != null, "--rename");
        needs(under != null, "--under", move != null, "--move");
        needs(into != null, "--into", merge != null, "--merge");
        needs(passagesTo != null, "--passages-to", delete != null, "--delete");
        needs(withPassages, "--with-passages", delete != null, "--delete");
        if (passagesTo != null && withPassages) {
            throw Refusal.of("cli.codes.oneFate");
        }
    }

    private static void needs(boolean given, String option, boolean there, String other)
            throws Refusal {
        if (given && !there) {
            throw Refusal.of("cli.codes.needs", option, other);
        }
    }

    /// Changes the project and gives the sentences that say what was done.
    List<String> make(Project project) throws Refusal {
        var said = new ArrayList<String>();
        if (rename != null) {
            var code = named(project, rename);
            var name = wanted(to, "--rename", "--to").strip();
            said.add(
                    edit(
                            project,
                            code,
                            Messages.get("edit.renameCode", code.name(), name),
                            tx -> Codes.rename(tx, code.id(), name)));
        }
        if (move != null) {
            said.add(move(project, named(project, move)));
        }
        if (merge != null) {
            var code = named(project, merge);
            var other = named(project, wanted(into, "--merge", "--into"));
            said.add(
                    edit(
                            project,
                            code,
                            Messages.get("edit.mergeCodes", code.name(), other.name()),
                            tx -> Codes.merge(tx, code.id(), other.id())));
        }
        if (delete != null) {
            said.add(delete(project, named(project, delete)));
        }
        return said;
    }

    private String move(Project project, Code code) throws Refusal {
        var parent = under == null ? null : named(project, under);
        return edit(
                project,
                code,
                parent == null
                        ? Messages.get("edit.moveCode", code.name())
                        : Messages.get("edit.nestCode", code.name(), parent.name()),
                tx ->
                        Codes.move(
                                tx,
                                code.id(),
                                parent == null ? null : parent.id(),
                                Integer.MAX_VALUE));
    }

    private String delete(Project project, Code code) throws Refusal {
        if (passagesTo != null) {
            var other = named(project, passagesTo);
            if (other.id().equals(code.id())) {
                throw Refusal.of("cli.codes.toItself", code.name());
            }
            return edit(
                    project,
                    code,
                    Messages.get("edit.deleteCodeTo", code.name(), other.name()),
                    tx -> Codes.remove(tx, code.id(), other.id()));
        }
        var use = Project.await(project.read(r -> Codes.use(r, code.id())));
        if (use.passages() > 0 && !withPassages) {
            throw Refusal.of("cli.codes.fate", code.name(), use.passages(), use.stories());
        }
        return edit(
                project,
                code,
                Messages.get(
                        use.passages() > 0 ? "edit.deleteCode" : "edit.deleteUnusedCode",
                        code.name()),
                tx -> Codes.remove(tx, code.id()));
    }

    private static Code named(Project project, String name) throws Refusal {
        return Project.await(project.read(r -> Codes.named(r, name)));
    }

    private static String wanted(@Nullable String value, String option, String other)
            throws Refusal {
        if (value == null) {
            throw Refusal.of("cli.codes.needs", option, other);
        }
        return value;
    }

    private static String edit(Project project, Code code, String label, Change change)
            throws Refusal {
        Project.await(
                project.edit(
                        new Label(label, "code/" + code.id().value()),
                        tx -> {
                            change.make(tx);
                            return true;
                        }));
        return label;
    }
}
