package kenning.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.store.Checkup.InStory;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;

/// The newest backup in which the stories are whole that no longer are in the project itself.
///
/// @param stories those of them that are whole in it; one at least
public record IntactBackup(Backup backup, Set<Story.Id> stories) {
    public IntactBackup {
        stories = Set.copyOf(stories);
    }

    /// Reads the backups of a project, the newest first, until all of the stories are found whole
    /// in one that is whole itself; where there is none, the newest in which most of them are.
    /// Waits, and may take as long as reading all of them does.
    public static Optional<IntactBackup> find(
            Backups backups, String guid, Set<Story.Id> wanted, Progress progress) {
        IntactBackup best = null;
        for (var backup : backups.list(guid)) {
            progress.checkCancelled();
            var found = in(backup, List.copyOf(wanted), progress);
            if (found != null && (best == null || found.stories.size() > best.stories.size())) {
                best = found;
                if (best.stories.containsAll(wanted)) {
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// @return null when none of them is whole in it, or it cannot be read
    private static @Nullable IntactBackup in(
            Backup backup, List<Story.Id> wanted, Progress progress) {
        if (backup.state() == Backup.State.FAILED) {
            return null;
        }
        try {
            var whole = wholeIn(backup, wanted, progress);
            if (whole.isEmpty()) {
                return null;
            }
            Backups.requireGood(backup.file());
            return new IntactBackup(backup, whole);
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static Set<Story.Id> wholeIn(Backup backup, List<Story.Id> wanted, Progress progress)
            throws Refusal {
        try (var project = Project.open(backup.file(), Access.READ)) {
            var there = Project.await(project.read(Checkup::stories));
            var stories = wanted.stream().filter(there::contains).toList();
            var not =
                    Checkup.ofStories(project, stories, progress).stream()
                            .flatMap(finding -> finding.about().stream())
                            .map(InStory::id)
                            .collect(Collectors.toSet());
            return stories.stream()
                    .filter(story -> !not.contains(story))
                    .collect(Collectors.toSet());
        }
    }
}
