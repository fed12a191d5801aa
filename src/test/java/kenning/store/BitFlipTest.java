package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kenning.model.Direction;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Backup.Why;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A changed bit in any story is noticed, the story is named, and a backup is found in which it is
/// whole (reliability R08).
class BitFlipTest {
    private static final int STORIES = 12;
    private static final Instant NOW = Instant.parse("2026-03-12T14:05:00Z");
    private static final String WORDS =
            "Nobody came back to her, and she said so. D’fhág siad an teach — “’twas cold”, 𝔘𝔫 e\u0301. ";

    @TempDir static Path folder;
    private static Path whole;
    private static Backups backups;
    private static String guid;
    private static final Map<Part, Map<Story.Id, List<Integer>>> PLACES = new EnumMap<>(Part.class);
    private static final Map<Story.Id, String> TEXTS = new HashMap<>();

    /// What of a story is kept under a digest, and how each byte of it is overwritten where it
    /// lies, which shows where that is.
    private enum Part {
        TEXT("UPDATE turn SET text = printf('%.*c', octet_length(text), '~') WHERE story_id = "),
        CODED(
                "UPDATE coding SET words = printf('%.*c', octet_length(words), '~') WHERE story_id = "),
        SIGN(
                "UPDATE signal SET words = printf('%.*c', octet_length(words), '~') WHERE story_id = "),
        ORIGINAL(
                "UPDATE original SET bytes = CAST(printf('%.*c', length(bytes), '~') AS BLOB) WHERE story_id = ");

        final String overwrite;

        Part(String overwrite) {
            this.overwrite = overwrite;
        }
    }

    @BeforeAll
    static void make() throws Exception {
        whole = folder.resolve("whole.kenning");
        backups = new Backups(folder.resolve("data"));
        var stories = new ArrayList<Story.Id>();
        try (var project = Project.create(whole)) {
            for (int i = 0; i < STORIES; i++) {
                int number = i;
                stories.add(
                        Project.await(project.edit(Label.of("story"), tx -> story(tx, number))));
            }
            guid = Project.await(project.read(ProjectGuid::of));
            for (var story : stories) {
                TEXTS.put(story, textOf(project, story));
            }
        }
        backups.make(whole, Why.CLOSE, NOW);
        for (var part : Part.values()) {
            var places = new HashMap<Story.Id, List<Integer>>();
            for (var story : stories) {
                places.put(story, places(part, story));
            }
            PLACES.put(part, places);
        }
    }

    /// Short ones and long ones, whose turns reach over several pages, coded and marked, one in
    /// three corrected, one on hold.
    private static Story.Id story(Tx tx, int number) throws Refusal {
        var turns = new ArrayList<IncomingTurn>();
        for (int i = 0; i < 3 + number; i++) {
            turns.add(
                    new IncomingTurn(
                            "Mira",
                            Duration.ofSeconds(i),
                            WORDS.repeat(1 + (i * 7 + number) % 90)));
        }
        var original = WORDS.repeat(50 + number * 9).getBytes(StandardCharsets.UTF_8);
        var story =
                Stories.add(
                        tx,
                        new IncomingStory(
                                "Story of " + number,
                                new Original("a.txt", "txt", "UTF-8", original),
                                turns,
                                0),
                        StoryFacts.of(Tellers.add(tx, null, null, null), null, null));
        var code = Codes.add(tx, "Theme " + number);
        for (int i = 0; i < 6; i++) {
            var range = new TextRange(i * 20, i * 20 + 35 + i);
            Codings.add(tx, story, range, code, "", "");
            Signals.add(tx, NewSignal.of(story, range, null, Direction.TOWARD));
        }
        if (number % 3 == 0) {
            Corrections.replace(tx, story, new TextRange(0, 6), "No one");
        }
        Stories.setHeld(tx, story, number == 5);
        return story;
    }

    private static String textOf(Project project, Story.Id story) throws Exception {
        return Project.await(project.read(reading -> Stories.text(reading, story))).text();
    }

    /// Where in the file each byte of a part of a story lies.
    private static List<Integer> places(Part part, Story.Id story) throws Exception {
        var copy = copy();
        long length;
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = db.createStatement()) {
            length = statement.executeUpdate(part.overwrite + story.value());
        }
        assertThat(length).as("%s of %s", part, story).isPositive();
        var before = Files.readAllBytes(whole);
        var after = Files.readAllBytes(copy);
        assertThat(after).as("overwritten where it lies").hasSameSizeAs(before);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && after[i] == '~') {
                places.add(i);
            }
        }
        if (part == Part.TEXT) {
            var bytes = TEXTS.get(story).getBytes(StandardCharsets.UTF_8).length;
            var lineFeeds = TEXTS.get(story).chars().filter(c -> c == '\n').count();
            assertThat(places).hasSize((int) (bytes - lineFeeds));
        }
        return places;
    }

    private static Path copy() throws Exception {
        return Files.copy(
                whole, folder.resolve("copy.kenning"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path flipped(Random random, int place) throws Exception {
        var copy = copy();
        try (var raw = new RandomAccessFile(copy.toFile(), "rw")) {
            raw.seek(place);
            int was = raw.read();
            raw.seek(place);
            raw.write(was ^ 1 << random.nextInt(8));
        }
        return copy;
    }

    @Test
    void everyFlippedBitInAStoryIsReportedWithTheStoryAndABackupInWhichItIsWhole()
            throws Exception {
        flip(Part.TEXT, 15);
        flip(Part.CODED, 4);
        flip(Part.SIGN, 4);
        flip(Part.ORIGINAL, 4);
    }

    @Tag("proof")
    @Test
    void fiveHundredFlippedBitsInStoriesAreAllReported() throws Exception {
        flip(Part.TEXT, Proof.share(500));
        flip(Part.CODED, Proof.share(100));
        flip(Part.SIGN, Proof.share(100));
        flip(Part.ORIGINAL, Proof.share(100));
    }

    private static void flip(Part part, int times) throws Exception {
        var random = new Random(part.ordinal() + 7);
        var stories = List.copyOf(TEXTS.keySet());
        int refused = 0;
        int named = 0;
        int offered = 0;
        for (int i = 0; i < times; i++) {
            var story = stories.get(random.nextInt(stories.size()));
            var places = PLACES.get(part).get(story);
            int place = places.get(random.nextInt(places.size()));
            var file = flipped(random, place);
            var access = random.nextBoolean() ? Access.WRITE : Access.READ;
            try (var project = Project.open(file, access)) {
                var found = Checkup.ofStories(project, Progress.NONE);
                assertThat(found)
                        .as("%s of %s at %d", part, story, place)
                        .isNotEmpty()
                        .allMatch(finding -> finding.about().orElseThrow().id().equals(story));
                named++;
                offered += offers(project, story, i) ? 1 : 0;
            } catch (Refusal refusal) {
                assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED);
                refused++;
                offered++;
            }
        }
        System.out.printf(
                "R08: of %d flipped bits in %s %d were reported with the story named and %d refused as damage;"
                        + " a backup in which the story is whole was found for %d%n",
                times, part, named, refused, offered);
        assertThat(named + refused).isEqualTo(times);
        assertThat(offered).isEqualTo(times);
    }

    /// Also where the newest backup was made when the bit had already changed.
    private static boolean offers(Project project, Story.Id story, int round) throws Exception {
        var late =
                round % 5 == 0
                        ? backups.make(project, Why.ASKED, NOW.plus(Duration.ofHours(1)))
                        : null;
        var intact = IntactBackup.find(backups, guid, Set.of(story), Progress.NONE);
        if (late != null) {
            Files.delete(late.file());
            Files.delete(BackupNote.beside(late.file()));
        }
        return intact.isPresent()
                && intact.get().backup().made().equals(NOW)
                && intact.get().stories().equals(Set.of(story));
    }

    @Test
    void noFlippedBitInThePagesOfTheTextsChangesAWordUnnoticed() throws Exception {
        flipInPages(15);
    }

    @Tag("proof")
    @Test
    void fiveHundredFlippedBitsInThePagesOfTheTextsChangeNoWordUnnoticed() throws Exception {
        flipInPages(Proof.share(500));
    }

    @Test
    void noEditMakesAChangedBitRightAndTheWordsPutBackDo() throws Exception {
        var story = TEXTS.keySet().iterator().next();
        var places = PLACES.get(Part.TEXT).get(story);
        damageAndRepair(story, places.getFirst());
        damageAndRepair(story, places.getLast());
        damageAndRepair(story, places.get(places.size() / 2));
    }

    private static void damageAndRepair(Story.Id story, int place) throws Exception {
        var text = TEXTS.get(story);
        var file = copy();
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(place);
            int was = raw.read();
            raw.seek(place);
            raw.write(was == 'x' ? 'y' : 'x');
        }
        try (var project = Project.open(file, Access.WRITE)) {
            var damaged = textOf(project, story);
            assertThat(damaged).isNotEqualTo(text);
            assertNamed(project, story);
            edit(project, tx -> Stories.rename(tx, story, "Another title"));
            assertNamed(project, story);
            edit(project, tx -> Corrections.replace(tx, story, new TextRange(0, 2), "Yes"));
            assertNamed(project, story);
            Project.await(project.undo());
            assertNamed(project, story);
            Project.await(project.redo());
            assertNamed(project, story);
            long step = Project.await(project.history(1)).getFirst().id();
            Project.await(project.goBackTo(step, "back"));
            assertThat(textOf(project, story)).isEqualTo(damaged);
            assertNamed(project, story);
            int at = differing(text, damaged);
            edit(
                    project,
                    tx ->
                            Corrections.replace(
                                    tx,
                                    story,
                                    new TextRange(at, at + 1),
                                    text.substring(at, at + 1)));
            assertThat(textOf(project, story)).isEqualTo(text);
            assertThat(Checkup.ofStories(project, Progress.NONE)).isEmpty();
        }
    }

    private static int differing(String one, String other) {
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static void edit(Project project, Fresh.Change change) throws Exception {
        Project.await(
                project.edit(
                        Label.of("edit"),
                        tx -> {
                            change.make(tx);
                            return true;
                        }));
    }

    private static void assertNamed(Project project, Story.Id story) throws Exception {
        assertThat(Checkup.ofStories(project, Progress.NONE))
                .allMatch(finding -> finding.about().orElseThrow().id().equals(story))
                .extracting(Checkup.Finding::key)
                .contains("check.text");
    }

    @Test
    void aStoryThatWentWithoutKenningIsNamedAndFoundInABackup() throws Exception {
        var story = TEXTS.keySet().iterator().next();
        var file = copy();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.executeUpdate("DELETE FROM story WHERE id = " + story.value());
        }
        try (var project = Project.open(file, Access.READ)) {
            assertThat(Checkup.ofStories(project, Progress.NONE))
                    .extracting(Checkup.Finding::key, Checkup.Finding::where)
                    .containsExactly(tuple("check.gone", Long.toString(story.value())));
            assertThat(offers(project, story, 1)).isTrue();
        }
    }

    /// People go on working while the stories are looked at: each is taken in one moment, so that
    /// its text and its digest agree.
    @Test
    void workThatGoesOnMeanwhileIsNeverTakenForDamage() throws Exception {
        var random = new Random(5);
        var stories = List.copyOf(TEXTS.keySet());
        try (var project = Project.open(copy(), Access.WRITE)) {
            int rounds = 0;
            var working =
                    CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 400; i++) {
                            int number = i;
                            var story = stories.get(random.nextInt(stories.size()));
                            project.edit(
                                            Label.of("work"),
                                            tx ->
                                                    Corrections.replace(
                                                            tx,
                                                            story,
                                                            new TextRange(0, 1),
                                                            "word " + number + " "))
                                    .join();
                            if (number % 3 == 0) {
                                project.undo().join();
                            }
                        }
                    });
            while (!working.isDone()) {
                assertThat(Checkup.ofStories(project, Progress.NONE)).isEmpty();
                rounds++;
            }
            working.join();
            assertThat(rounds).isGreaterThan(3);
        }
    }

    /// Any bit of those pages: in the words, in what keeps them together, in what is kept beside
    /// them, or in free room.
    private static void flipInPages(int times) throws Exception {
        var pages = new HashSet<Integer>();
        PLACES.get(Part.TEXT).values().forEach(all -> all.forEach(at -> pages.add(at / 4096)));
        var sorted = pages.stream().sorted().toList();
        var random = new Random(91);
        int refused = 0;
        int named = 0;
        for (int i = 0; i < times; i++) {
            int page = sorted.get(random.nextInt(sorted.size()));
            int place = page * 4096 + random.nextInt(4096);
            try (var project = Project.open(flipped(random, place), Access.READ)) {
                if (Checkup.ofStories(project, Progress.NONE).isEmpty()) {
                    for (var text : TEXTS.entrySet()) {
                        assertThat(textOf(project, text.getKey()))
                                .as("page %d, place %d", page, place)
                                .isEqualTo(text.getValue());
                    }
                } else {
                    named++;
                }
            } catch (Refusal refusal) {
                assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED);
                refused++;
            }
        }
        System.out.printf(
                "R08: of %d flipped bits anywhere in the %d pages of the texts %d were reported, %d refused, and %d changed no word%n",
                times, pages.size(), named, refused, times - named - refused);
    }
}
