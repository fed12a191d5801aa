package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kenning.proof.Child;
import kenning.proof.Disk;
import kenning.proof.Ram;
import kenning.proof.Tool;
import kenning.proof.Trace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut loses nothing that was acknowledged and damages nothing (reliability R02). The calls
/// of a real session are recorded, and what a disk would hold after a cut at some moment is put
/// together and opened, in two models of what a flush promises.
class PowerCutTest {
    private static final String NAME = "alongside.kenning";
    private static final String CALLS =
            "write,pwrite64,pwritev,writev,ftruncate,fallocate,fsync,fdatasync,open,openat,unlink,"
                    + "unlinkat,rename,renameat,renameat2,link,linkat,sendfile,copy_file_range";

    private static final int MOMENTS = 60;

    @TempDir Path folder;
    private int leftJournals;

    @Test
    @Tag("proof")
    void aPowerCutLosesNothingThatWasAcknowledgedAndDamagesNothing() throws Exception {
        if (!Tool.traces("R02", folder)) {
            return;
        }
        try (var ram = Ram.folder()) {
            int cuts = Math.max(20, Proof.share(1_000));
            var recording = record(ram.path());
            var faults = new ArrayList<String>();
            for (var model : List.of(Disk.Model.STRICT, Disk.Model.EXT4)) {
                faults.addAll(atItsOpening(ram.path().resolve("after"), recording, model));
                faults.addAll(faults(ram.path().resolve("after"), recording, model, cuts));
            }
            System.out.println(
                    "R02: %d cuts in each of 2 models over %d calls and %d acts, %d left a journal to play in; %d faults"
                            .formatted(
                                    cuts,
                                    recording.length(),
                                    recording.said().size(),
                                    leftJournals,
                                    faults.size()));
            assertThat(faults).isEmpty();
            assertThat(leftJournals).isPositive();
            assertThat(faults(ram.path().resolve("after"), recording, Disk.Model.LYING, 20))
                    .as("what a disk loses that keeps no promise")
                    .isNotEmpty();
        }
    }

    private List<String> faults(Path after, Disk recording, Disk.Model model, int cuts)
            throws Exception {
        var random = new Random(2);
        var faults = new ArrayList<String>();
        for (int i = 0; i < cuts; i++) {
            one(after, recording, model, moment(recording, i, random), random, faults);
        }
        return faults;
    }

    /// At the last moments before it was open, when the project of an earlier version gives its
    /// name to the new one: each of them some times.
    private List<String> atItsOpening(Path after, Disk recording, Disk.Model model)
            throws Exception {
        var random = new Random(4);
        var faults = new ArrayList<String>();
        int opened = recording.said().getFirst();
        for (int cut = Math.max(0, opened - MOMENTS); cut <= opened; cut++) {
            for (int i = 0; i < 3; i++) {
                one(after, recording, model, cut, random, faults);
            }
        }
        return faults;
    }

    private void one(
            Path after,
            Disk recording,
            Disk.Model model,
            int cut,
            Random random,
            List<String> faults)
            throws Exception {
        var found = recording.after(cut, model, random);
        leftJournals += lay(after, found) ? 1 : 0;
        try {
            check(after, recording, cut, fixture());
        } catch (Exception | AssertionError e) {
            faults.add(
                    "%s, cut %d of %d: %s %s"
                            .formatted(model, cut, recording.length(), e, found.keySet()));
        }
    }

    private Disk record(Path ram) throws Exception {
        var work = Files.createDirectories(ram.resolve("work"));
        var sayings = Files.createFile(ram.resolve("sayings"));
        Files.write(work.resolve(NAME), fixture());
        var disk = new Disk(work);
        var trace = ram.resolve("trace");
        Child.PLAIN
                .traced(Trace.into(trace, CALLS))
                .run(
                        ram,
                        300,
                        Recorded.class.getName(),
                        work.resolve(NAME).toString(),
                        sayings.toString(),
                        "3");
        disk.record(trace, sayings);
        Files.delete(trace);
        return disk;
    }

    private static byte[] fixture() throws IOException {
        try (var fixture = PowerCutTest.class.getResourceAsStream("/projects/version-1000.db")) {
            return fixture.readAllBytes();
        }
    }

    /// Every other one right after something was acknowledged.
    private static int moment(Disk recording, int i, Random random) {
        var said = recording.said();
        return i % 2 == 0
                ? said.get(random.nextInt(said.size()))
                : random.nextInt(recording.length() + 1);
    }

    /// @return whether there is a journal among it
    private static boolean lay(Path after, Map<String, byte[]> found) throws IOException {
        if (Files.exists(after)) {
            Ram.delete(after);
        }
        Files.createDirectories(after);
        boolean journal = false;
        for (var file : found.entrySet()) {
            var name = Path.of(file.getKey()).getFileName().toString();
            Files.write(after.resolve(name), file.getValue());
            journal |= name.endsWith("-journal") && file.getValue().length > 0;
        }
        return journal;
    }

    private static void check(Path after, Disk recording, int cut, byte[] original)
            throws Exception {
        var said = recording.lastSaid(cut);
        var another = after.resolve("another.kenning");
        if (recording.hasSaid(cut, "another.kenning")) {
            assertHolds(another, said.get("another.kenning"));
        } else if (Files.exists(another)) {
            try (var project = Project.open(another, Access.WRITE)) {
                assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            }
        }
        if (recording.hasSaid(cut, NAME)) {
            assertHolds(after.resolve(NAME), said.get(NAME));
        } else {
            try (var project = Project.open(after.resolve(NAME), Access.WRITE)) {
                assertThat(Project.await(project.read(Checkup::run))).isEmpty();
                assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            }
        }
        assertThat(after.resolve("alongside (version 1000).kenning")).hasBinaryContent(original);
    }

    /// What was acknowledged last, or already what would have been next.
    private static void assertHolds(Path file, List<String> digests) throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            assertThat(Snapshot.of(project).digest()).isIn(digests);
        }
    }
}
