package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kenning.model.Noticing;
import kenning.proof.Child;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killing the program at any moment, in an edit, an import, an undo, a redo, while closing or
/// opening, loses nothing that was acknowledged, damages nothing and keeps the whole of undo
/// (reliability R01, R07, R13), and leaves no file in the temporary folder (R46).
///
/// `mvn verify` kills a dozen times; the full counts run with `mvn -Pproof verify`.
class KillTest {
    @TempDir Path folder;
    @TempDir Path work;
    private Path file;
    private Path acknowledged;

    @Test
    void aDozenKillsLoseNoAcknowledgedAct() throws Exception {
        kill(12, 0, 200);
    }

    @Test
    @Tag("proof")
    void twoHundredKillsInAWalkOfTwoThousandEditsLoseNothingAndUndoToTheFirstState()
            throws Exception {
        kill(Math.max(12, Proof.share(200)), Proof.share(2_000), 1_000);
    }

    /// As large as ever, or as many per cent of it as `kenning.proof.percent` says.
    @Test
    @Tag("proof")
    void aLargeProjectIsThereAgainSoonAfterAKill() throws Exception {
        file = folder.resolve("large.kenning");
        acknowledged = Files.createFile(folder.resolve("acknowledged.txt"));
        int megabytes = Math.max(10, Proof.share(100));
        Deed.prepare(file);
        try (var project = Project.open(file, Access.WRITE)) {
            var random = new Random(9);
            while (Files.size(file) < (long) megabytes << 20) {
                Project.await(
                        project.edit(
                                Label.of("many"),
                                tx ->
                                        Intake.add(
                                                tx,
                                                Deed.stories(random, 10, 2_000),
                                                Intake.PLAIN)));
            }
        }
        long longest = 0;
        int leftovers = 0;
        for (int i = 0; i < 5; i++) {
            killAtSomeMoment(i, 40 * i, "stay");
            leftovers += hasJournal() ? 1 : 0;
            long begun = System.nanoTime();
            var project = Project.open(file, Access.WRITE);
            longest = Math.max(longest, System.nanoTime() - begun);
            project.close();
        }
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        System.out.println(
                "R01: after 5 kills, of which %d left a journal, a project of %d MB was open again in %d ms at most"
                        .formatted(leftovers, Files.size(file) >> 20, longest / 1_000_000));
    }

    private boolean hasJournal() throws Exception {
        var journal = folder.resolve(file.getFileName() + "-journal");
        return Files.exists(journal) && Files.size(journal) > 0;
    }

    private void kill(int atLeast, int edits, int longest) throws Exception {
        file = folder.resolve("killed.kenning");
        acknowledged = Files.createFile(folder.resolve("acknowledged.txt"));
        State first;
        try (var project = Project.create(file)) {
            first = State.of(project);
        }
        var random = new Random(5);
        var expected = Acts.none();
        int kills = 0;
        int leftovers = 0;
        int acts = 0;
        int made = 0;
        while (kills < atLeast || made < edits) {
            killAtSomeMoment(kills++, random.nextInt(longest));
            leftovers += listing().size() > 2 ? 1 : 0;
            for (var line : newLines()) {
                var words = line.split("\t");
                expected = expected.after(words[0], words[1]);
                made += words[0].equals("edit") ? 1 : 0;
                acts++;
            }
            try (var project = Project.open(file, Access.WRITE)) {
                expected = checked(project, expected, kills);
            }
            assertThat(listing()).containsExactlyInAnyOrder("killed.kenning", "acknowledged.txt");
        }
        assertThat(leftovers).as("kills that left a journal or a lock behind").isPositive();
        try (var project = Project.open(file, Access.WRITE)) {
            assertUndoReaches(first, project, expected);
        }
        assertThat(Child.temporary(work)).isEmptyDirectory();
        System.out.println(
                "R01, R07, R46: kills: %d, of which %d left something to put right; %d acknowledged acts, %d edits, 0 lost; one file each time, 0 in the temporary folder"
                        .formatted(kills, leftovers, acts, made));
    }

    private void killAtSomeMoment(int round, int millis, String... stays) throws Exception {
        long before = Files.size(acknowledged);
        var worker = start(round, stays);
        while (Files.size(acknowledged) == before) {
            assertThat(worker.isAlive()).as("the worker of round %d", round).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        worker.destroyForcibly().waitFor();
    }

    /// A kill can cut the last acknowledgement itself.
    private List<String> newLines() throws Exception {
        var text = Files.readString(acknowledged);
        Files.writeString(acknowledged, "");
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /// What really stands there: what was acknowledged, and perhaps one act more.
    private static Acts checked(Project project, Acts expected, int round) throws Exception {
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        var found = Acts.in(project);
        assertThat(expected.isOrNearly(found))
                .as("after kill %d: expected %s but found %s", round, tail(expected), tail(found))
                .isTrue();
        assertThat(Project.await(project.read(Noticings::list)).stream().map(Noticing::line))
                .filteredOn(line -> line.startsWith("noticed"))
                .containsExactlyInAnyOrderElementsOf(
                        inForce(project).stream().filter(l -> l.startsWith("noticed")).toList());
        return found;
    }

    /// What was done and not put back by going back since.
    private static List<String> inForce(Project project) throws Exception {
        return Project.await(
                project.read(reading -> {
                    var standing = Standing.of(reading);
                    return History.newest(reading, 1_000_000).stream()
                            .filter(standing::inForce)
                            .map(Step::label)
                            .toList();
                }));
    }

    private static Acts tail(Acts acts) {
        int from = Math.max(0, acts.done().size() - 3);
        return new Acts(acts.done().subList(from, acts.done().size()), acts.undone());
    }

    private void assertUndoReaches(State first, Project open, Acts acts) throws Exception {
        var last = State.of(open);
        int undone = 0;
        while (Project.await(open.undo()).isPresent()) {
            undone++;
        }
        assertThat(undone).isEqualTo(acts.done().size());
        assertThat(State.of(open)).isEqualTo(first);
        for (int i = 0; i < undone; i++) {
            assertThat(Project.await(open.redo())).isPresent();
        }
        assertThat(State.of(open)).isEqualTo(last);
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private Process start(int seed, String... stays) throws Exception {
        var arguments =
                Stream.concat(
                        Stream.of(file.toString(), acknowledged.toString(), Integer.toString(seed)),
                        Stream.of(stays));
        return Child.PLAIN.start(work, Worker.class.getName(), arguments.toArray(String[]::new));
    }
}
