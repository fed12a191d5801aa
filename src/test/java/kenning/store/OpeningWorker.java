package kenning.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// A process that opens a project to write, and stays: the one that `EveryVersionTest` kills while
/// the project is brought up.
final class OpeningWorker {
    private OpeningWorker() {}

    /// @param args the project, and a file that gets a letter when it is about to be opened
    public static void main(String[] args) throws Exception {
        Project.create(Files.createTempDirectory("warm").resolve("warm.kenning")).close();
        Files.writeString(Path.of(args[1]), "1");
        var project = Project.open(Path.of(args[0]), Access.WRITE);
        Thread.currentThread().join();
        project.close();
    }
}
