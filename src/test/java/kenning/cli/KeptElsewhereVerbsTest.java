package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kenning.settings.DataFolder;
import kenning.store.Access;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.sync.Ferry;
import kenning.sync.LivePlace;
import kenning.sync.Surroundings;
import kenning.sync.ThisMachine;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verbs on a file that is kept elsewhere work on what is worked on here, and say so.
class KeptElsewhereVerbsTest {
    @TempDir Path folder;
    private final String home = System.getProperty("user.home");
    private Path shared;
    private Ferry mine;
    private Ferry theirs;
    private LivePlace live;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "the data folder is set from outside");
        System.setProperty("user.home", folder.toString());
        var synced = Files.createDirectories(folder.resolve("Nextcloud"));
        shared = synced.resolve("ours.kenning");
        try (var project = Project.create(shared)) {
            Project.await(
                    project.edit(
                            Label.of("start"),
                            tx -> {
                                Starter.fill(tx, "Ours");
                                return true;
                            }));
        }
        mine = ferry(DataFolder.usual(System.getenv(), System.getProperties()));
        theirs = ferry(folder.resolve("theirs"));
        live = mine.take(mine.meet(shared));
    }

    @AfterEach
    void end() {
        System.setProperty("user.home", home);
    }

    private Ferry ferry(Path data) {
        var here = ThisMachine.surroundings(java.util.Map.of(), System.getProperties());
        var mount =
                new Surroundings.Mount(
                        shared.getParent().toString(), "davfs", "https://dav.example.org", false);
        var around =
                new Surroundings(
                        Surroundings.Os.LINUX,
                        folder.toString(),
                        java.util.Map.of(),
                        () -> java.util.List.of(mount),
                        here.registry(),
                        here.texts());
        return new Ferry(data, DataFolder::make, () -> around);
    }

    private void elsewhere(String name) throws Exception {
        var their = theirs.take(theirs.meet(shared));
        try (var project = Project.open(their.file(), Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of(name), tx -> kenning.store.Members.add(tx, name, "", true)));
            theirs.publish(their, project, Progress.NONE);
        }
    }

    private Spoken notice(String line) {
        return Spoken.say("noticings", shared.toString(), "--add", line);
    }

    private String listed() {
        return Spoken.say("noticings", shared.toString()).out();
    }

    @Test
    void a_change_is_made_here_and_put_there_whole() throws Exception {
        var said = notice("a robin on the sill");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("Working on the copy that is kept on this computer: " + live.file())
                .contains("A whole copy was put in " + shared);
        try (var project = Project.open(shared, Access.READ)) {
            assertThat(Project.await(project.read(kenning.store.Noticings::list))).hasSize(1);
        }
        try (Stream<Path> files = Files.list(shared.getParent())) {
            assertThat(files).containsExactly(shared);
        }
    }

    @Test
    void what_is_asked_is_answered_from_here_and_said() throws Exception {
        try (var project = Project.open(live.file(), Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of("x"),
                            tx -> kenning.store.Noticings.add(tx, "not there yet", "", "", null)));
        }
        var said = Spoken.say("noticings", shared.toString());
        assertThat(said.out()).contains("not there yet");
        assertThat(said.err()).contains("Working on the copy that is kept on this computer");
    }

    @Test
    void what_is_newer_there_is_read_there_and_taken_before_a_change() throws Exception {
        elsewhere("Bo");
        var about = Spoken.say("history", shared.toString());
        assertThat(about.out()).contains("Bo");
        assertThat(notice("mine").code()).isZero();
        assertThat(listed()).contains("mine");
        assertThat(Spoken.say("history", live.file().toString()).out()).contains("Bo");
    }

    @Test
    void when_both_moved_on_nothing_is_done_and_nothing_is_changed() throws Exception {
        elsewhere("Bo");
        try (var project = Project.open(live.file(), Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of("x"),
                            tx -> kenning.store.Noticings.add(tx, "mine", "", "", null)));
        }
        var bytes = Files.readAllBytes(shared);
        var said = notice("more");
        assertThat(said.code()).isEqualTo(ExitCode.CANNOT_OPEN);
        assertThat(said.err()).contains("do not fit together: open it in the window");
        assertThat(shared).hasBinaryContent(bytes);
        assertThat(Spoken.say("noticings", shared.toString()).code())
                .isEqualTo(ExitCode.CANNOT_OPEN);
    }

    @Test
    void what_cannot_be_put_there_is_done_in_part_and_safe_here() throws Exception {
        var away = Files.move(shared.getParent(), folder.resolve("away"));
        var said = notice("mine");
        assertThat(said.code()).isEqualTo(ExitCode.IN_PART);
        assertThat(said.err()).contains("is not there, so nothing was copied");
        Files.move(away, shared.getParent());
        assertThat(notice("again").code()).isZero();
        assertThat(listed()).contains("mine", "again");
    }

    @Test
    void a_file_that_nobody_works_on_here_is_worked_on_where_it_lies() throws Exception {
        var other = folder.resolve("other.kenning");
        assertThat(Spoken.say("new", other.toString()).code()).isZero();
        var said = Spoken.say("noticings", other.toString(), "--add", "x");
        assertThat(said.code()).isZero();
        assertThat(said.err()).doesNotContain("Working on the copy");
    }
}
