package kenning.store;

import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import kenning.store.Backup.Why;

/// A process that changes a project and backs it up as fast as it can, and says when the first
/// backup of its life is there: the one that `BackupKillTest` kills.
final class BackupWorker {
    private BackupWorker() {}

    /// @param args the project, the folder for data, the file for acknowledgements
    public static void main(String[] args) throws Exception {
        var backups = new Backups(Path.of(args[1]));
        try (var acknowledged = new FileOutputStream(args[2], true);
                var project = Project.open(Path.of(args[0]), Access.WRITE)) {
            for (int i = 0; ; i++) {
                int number = i;
                Project.await(
                        project.edit(
                                Label.of("edit"),
                                tx -> Noticings.add(tx, "line " + number, "", "", null)));
                var made = backups.make(project, Why.WORK, Instant.now());
                acknowledged.write(
                        (made.file().getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
