package kenning.sync;

import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kenning.store.Access;
import kenning.store.Project;
import kenning.task.Progress;

/// A process that works on a project which is kept elsewhere: it writes a few times a second, puts
/// the project there at every rest, closes and opens it, and says what was acknowledged. The one
/// that `CopierProofTest` kills.
final class SyncWorker {
    private SyncWorker() {}

    /// @param args the folder of the machine, the folder that is kept in step, the file's name, the
    ///   file for acknowledgements, a seed
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[4]));
        var laptop = new Laptop("worker", Path.of(args[0]), Path.of(args[1]));
        var shared = laptop.file(args[2]);
        try (var acknowledged = new FileOutputStream(args[3], true)) {
            for (var left : laptop.ferry.unpublished()) {
                laptop.ferry.publishClosed(left, Progress.NONE);
            }
            while (true) {
                var live = laptop.arrive(shared);
                try (var project = Project.open(live.file(), Access.WRITE)) {
                    for (int rest = 0; rest < 4; rest++) {
                        for (int i = random.nextInt(6); i >= 0; i--) {
                            var line = "noticed " + random.nextLong() + " rest".repeat(80);
                            Laptop.write(project, line);
                            acknowledged.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                            TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
                        }
                        laptop.ferry.publish(live, project, Progress.NONE);
                    }
                    Laptop.write(project, "closing " + random.nextLong());
                    laptop.ferry.publish(live, project, Progress.NONE);
                }
            }
        }
    }
}
