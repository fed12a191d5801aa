package kenning.store;

import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// A process that works on a project of an earlier version and says, after each act that was
/// acknowledged, what the project holds now: the one that `PowerCutTest` traces.
final class Recorded {
    private final Path file;
    private final FileOutputStream acknowledged;
    private final Random random = new Random(7);
    private Project project;

    private Recorded(Path file, FileOutputStream acknowledged) throws Exception {
        this.file = file;
        this.acknowledged = acknowledged;
        this.project = Project.open(file, Access.WRITE);
    }

    /// @param args the project, the file for acknowledgements, and how many rounds of every deed
    public static void main(String[] args) throws Exception {
        try (var acknowledged = new FileOutputStream(args[1], true)) {
            var recorded = new Recorded(Path.of(args[0]), acknowledged);
            recorded.work(Integer.parseInt(args[2]));
            recorded.makeAnother();
        }
    }

    private void work(int rounds) throws Exception {
        say();
        Deed.enrich(project);
        say();
        for (int i = 0; i < rounds; i++) {
            for (var deed : Deed.values()) {
                deed.run(project, deed + " " + i, random);
                say();
            }
            Project.await(project.undo());
            say();
            Project.await(project.undo());
            say();
            Project.await(project.redo());
            say();
            for (int j = 0; j < 4; j++) {
                Deed.CODE.run(project, "code " + i + "." + j, random);
                say();
            }
            project.close();
            project = Project.open(file, Access.WRITE);
            say();
        }
        // More than fits into memory at once: pages reach the file before the commit.
        Project.await(
                project.edit(
                        Label.of("import much"),
                        tx -> Intake.add(tx, Deed.stories(random, 30, 300), Intake.PLAIN)));
        say();
        Project.await(project.undo());
        say();
        project.close();
    }

    /// A project that is new on the disk.
    private void makeAnother() throws Exception {
        project = Project.create(file.resolveSibling("another.kenning"));
        say();
        Deed.enrich(project);
        say();
        project.close();
    }

    /// One line in one write: which project, and what it holds.
    private void say() throws Exception {
        var line = project.path().getFileName() + " " + Snapshot.of(project).digest() + "\n";
        acknowledged.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
