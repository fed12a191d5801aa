package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kenning.model.Refusal;
import kenning.store.Backup.Why;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup that has a name is good, also when its maker is killed or the disk is full (reliability
/// R11, R06).
class BackupKillTest {
    @TempDir Path folder;
    private Path file;
    private Path data;
    private Path acknowledged;

    @Test
    void a_few_kills_leave_no_named_backup_that_is_not_whole() throws Exception {
        kill(3);
    }

    @Test
    @Tag("proof")
    void two_hundred_kills_leave_no_named_backup_that_is_not_whole() throws Exception {
        kill(Proof.share(200));
    }

    private void kill(int rounds) throws Exception {
        file = folder.resolve("killed.kenning");
        data = folder.resolve("data");
        acknowledged = Files.createFile(folder.resolve("acknowledged.txt"));
        String guid;
        var backups = new Backups(data);
        try (var project = Project.create(file)) {
            guid = Project.await(project.read(ProjectGuid::of));
            Project.await(project.edit(Label.of("much"), BackupKillTest::fill));
            backups.make(project, Why.ASKED, Instant.now());
        }
        var random = new Random(11);
        int verified = 0;
        int left = 0;
        for (int round = 0; round < rounds; round++) {
            killAtSomeMoment(random.nextInt(120));
            left += partials(backups.folder(guid)).size();
            var all = backups.list(guid);
            assertThat(all).as("after kill %d", round).anyMatch(Backup::good);
            for (var backup : all) {
                if (backup.made().isAfter(Instant.now().minusSeconds(4))) {
                    assertThat(backups.verify(backup).good())
                            .as("%s after kill %d", backup.file().getFileName(), round)
                            .isTrue();
                    verified++;
                }
            }
            var said = Files.readAllLines(acknowledged);
            assertThat(all)
                    .extracting(backup -> backup.file().getFileName().toString())
                    .containsAll(said);
            forgetAllButTwo(all);
            Files.writeString(acknowledged, "");
        }
        try (var project = Project.open(file, Access.WRITE)) {
            backups.make(project, Why.ASKED, Instant.now());
        }
        for (var backup : backups.list(guid)) {
            assertThat(backups.verify(backup).good()).isTrue();
        }
        assertThat(partials(backups.folder(guid))).isEmpty();
        System.out.println(
                "kills while backing up: %d, %d named backups verified, 0 not whole; %d partial files left by kills, 0 after the next backup"
                        .formatted(rounds, verified, left));
    }

    private static boolean fill(Tx tx) throws Refusal {
        for (int i = 0; i < 400; i++) {
            Noticings.add(tx, i + " much ".repeat(2_000), "", "", null);
        }
        return true;
    }

    /// What the rule would keep for two days would take long to read after every kill.
    private static void forgetAllButTwo(List<Backup> all) throws IOException {
        for (var backup : all.subList(Math.min(2, all.size()), all.size())) {
            Files.delete(backup.file());
            Files.delete(BackupNote.beside(backup.file()));
        }
    }

    private static List<String> partials(Path backups) throws IOException {
        try (var files = Files.list(backups)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains(".partial"))
                    .toList();
        }
    }

    private void killAtSomeMoment(int millis) throws Exception {
        var worker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BackupWorker.class.getName(),
                                file.toString(),
                                data.toString(),
                                acknowledged.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("errors.txt").toFile())
                        .start();
        while (Files.size(acknowledged) == 0) {
            assertThat(worker.isAlive()).as(() -> "the worker: " + errors()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        worker.destroyForcibly().waitFor();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @Tag("proof")
    void on_a_full_disk_no_backup_is_made_the_room_needed_is_said_and_work_goes_on()
            throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        if (run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small.toString()) != 0) {
            System.out.println("not shown here: R11 on a full disk (no tmpfs)");
            return;
        }
        try (var project = Project.create(folder.resolve("ours.kenning"))) {
            var backups = new Backups(small.resolve("data"));
            var guid = Project.await(project.read(ProjectGuid::of));
            backups.make(project, Why.ASKED, Instant.now());
            Project.await(project.edit(Label.of("much"), BackupKillTest::fill));
            Project.await(project.edit(Label.of("more"), BackupKillTest::fill));
            assertThatThrownBy(() -> backups.make(project, Why.ASKED, Instant.now()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("store.noRoom");
                                assertThat((long) e.arguments().get(1)).isBetween(4L, 20L);
                            });
            assertThat(backups.list(guid)).singleElement().matches(Backup::good);
            assertThat(partials(backups.folder(guid))).isEmpty();
            assertThat(backups.trouble(guid)).isPresent();
            fillUp(small.resolve("filler"));
            assertThatThrownBy(() -> backups.make(project, Why.ASKED, Instant.now()))
                    .isInstanceOf(Refusal.class);
            assertThat(backups.list(guid)).singleElement().matches(Backup::good);
            assertThat(partials(backups.folder(guid))).isEmpty();
            Files.delete(small.resolve("filler"));
            assertThat(run("mount", "-o", "remount,size=64m", small.toString())).isZero();
            Project.await(
                    project.edit(Label.of("goes on"), tx -> Noticings.add(tx, "on", "", "", null)));
            backups.make(project, Why.ASKED, Instant.now());
            assertThat(backups.list(guid)).hasSize(2).allMatch(Backup::good);
            assertThat(backups.trouble(guid)).isEmpty();
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    private static void fillUp(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(Files.size(filler)).isPositive();
        }
    }

    private static int run(String... command) throws Exception {
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
