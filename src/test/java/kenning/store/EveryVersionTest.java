package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.proof.Child;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A project of every version that was ever released opens with every word that it had, and is the
/// old one or the new one whatever happens on the way (reliability R19).
///
/// The projects are the example, as `kenning example` of that version made it, with some steps
/// undone: `src/test/resources/projects/version-N.db`. A new version of the schema needs the one
/// before it there.
class EveryVersionTest {
    @TempDir Path folder;
    @TempDir Path work;

    static IntStream earlier() {
        return IntStream.range(Schema.OLDEST, Schema.VERSION);
    }

    static IntStream all() {
        return IntStream.rangeClosed(Schema.OLDEST, Schema.VERSION);
    }

    private static String name(int version) {
        return "/projects/version-" + version + ".db";
    }

    private static byte[] project(int version) {
        try (var in = EveryVersionTest.class.getResourceAsStream(name(version))) {
            assertThat(in).as(name(version)).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void thereIsAProjectOfEachVersionAndItIsWhatItsNameSays(int version) throws Exception {
        var file = Files.write(folder.resolve("a.kenning"), project(version));
        assertThat(Preflight.check(file, Access.READ)).isEqualTo(version);
        assertThat(EveryVersionTest.class.getResource("/kenning/store/schema-" + version + ".sql"))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itOpensForReadingAndForWritingWithEveryWord(int version) throws Exception {
        var file = Files.write(folder.resolve("a.kenning"), project(version));
        var texts = texts(file);
        assertThat(texts).hasSizeGreaterThan(20);
        for (var access : List.of(Access.READ, Access.WRITE)) {
            try (var open = Project.open(file, access)) {
                assertThat(textsIn(open)).isEqualTo(texts);
                assertThat(Project.await(open.read(Checkup::run))).isEmpty();
            }
        }
        if (version < Schema.VERSION) {
            assertThat(folder.resolve("a (version %d).kenning".formatted(version)))
                    .hasBinaryContent(project(version));
        }
    }

    /// The digest of each story's text, by its title, as SQLite alone reads it.
    private static Map<String, String> texts(Path file) throws Exception {
        var texts = new TreeMap<String, StringBuilder>();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement();
                var rows =
                        s.executeQuery(
                                "SELECT s.title, s.guid, t.text FROM story s JOIN turn t ON t.story_id = s.id"
                                        + " ORDER BY s.id, t.position")) {
            while (rows.next()) {
                texts.computeIfAbsent(
                                rows.getString(1) + rows.getString(2), t -> new StringBuilder())
                        .append(rows.getString(3))
                        .append('\n');
            }
        }
        var digests = new TreeMap<String, String>();
        texts.forEach((title, text) -> digests.put(title, digest(text.toString())));
        return digests;
    }

    /// The same through the store.
    private static Map<String, String> texts(Reading reading) {
        var digests = new TreeMap<String, String>();
        reading.list(
                "SELECT id, title, guid FROM story",
                row ->
                        digests.put(
                                row.text("title") + row.text("guid"),
                                digest(text(reading, new Story.Id(row.number("id"))))));
        return digests;
    }

    private static Map<String, String> textsIn(Project open) throws Exception {
        return Project.await(open.<Map<String, String>>read(EveryVersionTest::texts));
    }

    private static String text(Reading reading, Story.Id story) {
        var text = new StringBuilder();
        Stories.text(reading, story).turns().forEach(t -> text.append(t.text()).append('\n'));
        return text.toString();
    }

    private static String digest(String text) {
        return Digests.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whereItCannotBeBroughtUpItStaysAsItIs(int version) throws Exception {
        var file = Files.write(folder.resolve("a.kenning"), project(version));
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute("PRAGMA foreign_keys = OFF");
            s.execute("UPDATE story SET teller_id = 987654 WHERE id = 1");
        }
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Project.open(file, Access.WRITE)).isInstanceOf(Refusal.class);
        assertThat(file).hasBinaryContent(before);
        assertThat(listing()).containsExactly("a.kenning");
    }

    @Test
    void aFewKillsOnTheWayLeaveTheOldOneOrTheNewOne() throws Exception {
        kill(4);
    }

    @Test
    @Tag("proof")
    void fiftyKillsOnTheWayLeaveTheOldOneOrTheNewOne() throws Exception {
        kill(Math.max(10, Proof.share(50)));
    }

    /// Every other kill falls early, so that it meets the copying; the others fall anywhere.
    private void kill(int kills) throws Exception {
        var random = new Random(7);
        int old = 0;
        int halfway = 0;
        for (int i = 0; i < kills; i++) {
            int version = Schema.OLDEST + i % (Schema.VERSION - Schema.OLDEST);
            var file = Files.write(folder.resolve("killed.kenning"), project(version));
            var texts = texts(file);
            var said = Files.createFile(folder.resolve("said"));
            var worker =
                    Child.PLAIN.start(
                            work, OpeningWorker.class.getName(), file.toString(), said.toString());
            while (Files.size(said) == 0) {
                assertThat(worker.isAlive()).isTrue();
                TimeUnit.MICROSECONDS.sleep(200);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(i % 2 == 0 ? 400_000 : 150_000));
            worker.destroyForcibly().waitFor();
            Files.delete(said);
            halfway += listing().stream().anyMatch(n -> n.endsWith(".partial")) ? 1 : 0;
            int found = Preflight.check(file, Access.READ);
            assertThat(found).isIn(version, Schema.VERSION);
            if (found == version) {
                old++;
                assertThat(file).hasBinaryContent(project(version));
            } else {
                assertThat(folder.resolve("killed (version %d).kenning".formatted(version)))
                        .hasBinaryContent(project(version));
            }
            try (var open = Project.open(file, Access.WRITE)) {
                assertThat(textsIn(open)).isEqualTo(texts);
                assertThat(Project.await(open.read(Checkup::run))).isEmpty();
            }
            assertThat(listing())
                    .containsExactly(
                            "killed (version %d).kenning".formatted(version), "killed.kenning");
            for (var name : listing()) {
                Files.delete(folder.resolve(name));
            }
        }
        System.out.printf(
                "R19: %d kills while a project was brought up: %d times the old one was there, %d the new one, %d with half a copy beside it; 0 damaged, 0 words lost%n",
                kills, old, kills - old, halfway);
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
