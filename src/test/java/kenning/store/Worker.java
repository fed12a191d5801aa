package kenning.store;

import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import kenning.model.Refusal;

/// A process that edits a project as fast as it can and says each edit that was acknowledged: the
/// one that `KillTest` kills.
final class Worker {
    private Worker() {}

    /// @param args the project, the file for acknowledgements, a seed
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[2]));
        var project = Project.open(Path.of(args[0]), Access.WRITE);
        try (var acknowledged = new FileOutputStream(args[1], true)) {
            while (true) {
                var line = "noticed " + random.nextLong();
                Project.await(
                        project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
                acknowledged.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                var move = Walk.any(random);
                try {
                    Project.await(
                            project.edit(
                                    Label.of(move.name()),
                                    tx -> {
                                        move.make(tx, random);
                                        return true;
                                    }));
                } catch (Refusal refused) {
                    if (refused.kind() != Refusal.Kind.REQUEST) {
                        throw refused;
                    }
                }
                if (random.nextInt(10) == 0) {
                    Project.await(project.undo());
                    Project.await(project.redo());
                }
            }
        }
    }
}
