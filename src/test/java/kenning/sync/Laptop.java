package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.WholeCopy;
import kenning.sync.Meeting.Verdict;
import kenning.task.Progress;

/// A machine with a data folder of its own, on which a folder is kept in step with others.
final class Laptop {
    final String name;
    final Path data;
    final Path synced;
    final Ferry ferry;

    Laptop(String name, Path folder, Path synced) throws Exception {
        this.name = name;
        this.synced = Files.createDirectories(synced);
        data = folder.resolve(name + "-data");
        var real = synced.toRealPath();
        var around =
                Machines.linux()
                        .noted(
                                "/home/anna/.dropbox/info.json",
                                "{\"personal\":{\"path\":\"" + real + "\"}}")
                        .around();
        ferry = new Ferry(data, Files::createDirectories, () -> around);
    }

    Path file(String file) {
        return synced.resolve(file);
    }

    Meeting meet(Path shared) throws Refusal {
        return ferry.meet(shared);
    }

    /// As a person does who decides nothing: takes it where it may be taken.
    LivePlace arrive(Path shared) throws Refusal {
        var met = meet(shared);
        return switch (met.verdict()) {
            case ASK, TAKE -> ferry.take(met);
            case GO, GONE -> {
                assertThat(met.live()).isNotNull();
                yield java.util.Objects.requireNonNull(met.live());
            }
            default -> throw new AssertionError("a decision was needed: " + met.verdict());
        };
    }

    /// Opens what is worked on here, notices something, and closes without putting it there.
    void notice(LivePlace live, String... lines) throws Exception {
        try (var project = Project.open(live.file(), Access.WRITE)) {
            write(project, lines);
        }
    }

    static void write(Project project, String... lines) throws Refusal {
        for (var line : lines) {
            Project.await(
                    project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
        }
    }

    /// A day of work: opened, written, put there, closed.
    LivePlace work(Path shared, String... lines) throws Exception {
        var live = arrive(shared);
        try (var project = Project.open(live.file(), Access.WRITE)) {
            write(project, lines);
            return ferry.publish(live, project, Progress.NONE);
        }
    }

    static List<String> noticed(Path file) throws Refusal {
        WholeCopy.verify(file);
        try (var project = Project.open(file, Access.READ)) {
            return Project.await(project.read(Noticings::list)).stream()
                    .map(Noticing::line)
                    .sorted()
                    .toList();
        }
    }

    static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    static Path make(Path file, String... lines) throws Exception {
        try (var project = Project.create(file)) {
            write(project, lines);
        }
        return file;
    }

    void expect(Path shared, Verdict verdict) throws Refusal {
        assertThat(meet(shared).verdict()).isEqualTo(verdict);
    }
}
