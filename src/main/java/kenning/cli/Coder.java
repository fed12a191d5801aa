package kenning.cli;

import java.util.Locale;
import kenning.model.Refusal;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Project;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who makes the edit: `--as MEMBER`.
final class Coder {
    @Option(
            names = "--as",
            paramLabel = "MEMBER",
            description = "The member who does it; added when the project does not know them.")
    @Nullable String label;

    /// From now on the project's edits are this member's.
    ///
    /// @return the label of a member who had to be added, or null
    @Nullable String sit(Project project) throws Refusal {
        if (label == null || label.isBlank()) {
            return null;
        }
        var wanted = label.strip();
        for (var member : Project.await(project.read(Members::list))) {
            if (member.label().toLowerCase(Locale.UK).equals(wanted.toLowerCase(Locale.UK))) {
                project.actAs(member.id());
                return null;
            }
        }
        project.actAs(
                Project.await(
                        project.edit(
                                Label.of(Messages.get("edit.member", wanted)),
                                tx -> Members.add(tx, wanted, "", true))));
        return wanted;
    }
}
