package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kenning.model.Code;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be read of a damaged project is brought into a new one that holds together.
class SalvageTest {
    private static final int PAGE = 4096;
    private static final Salvage.Words WORDS =
            new Salvage.Words("Story %d", "Theme %d", "Indicator %d", "[missing]");

    @TempDir static Path made;
    private static Path whole;

    @TempDir Path folder;

    @BeforeAll
    static void make() throws Exception {
        whole = made.resolve("whole.kenning");
        make(whole, 60);
    }

    /// A project of so many stories, each of twenty turns and fifteen coded passages.
    private static void make(Path file, int number) throws Exception {
        var random = new Random(5);
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            Label.of("start"),
                            tx -> {
                                Starter.fill(tx, "whole");
                                Starter.codebook(tx);
                                return true;
                            }));
            for (int i = 0; i < number; i += 20) {
                var stories = new ArrayList<IncomingStory>();
                for (int j = i; j < i + 20; j++) {
                    stories.add(story(random, j));
                }
                Project.await(
                        project.edit(
                                Label.of("import"), tx -> Intake.add(tx, stories, Intake.PLAIN)));
            }
            Project.await(project.edit(Label.of("code"), tx -> code(tx, random)));
        }
    }

    private static boolean code(Tx tx, Random random) throws Refusal {
        var themes = tx.list("SELECT id FROM code", row -> new Code.Id(row.number("id")));
        for (var id : tx.list("SELECT id FROM story", row -> row.number("id"))) {
            for (int k = 0; k < 15; k++) {
                Codings.add(
                        tx,
                        new Story.Id(id),
                        new TextRange(40 * k, 40 * k + 30),
                        themes.get(random.nextInt(themes.size())),
                        "",
                        "");
            }
        }
        return true;
    }

    private static IncomingStory story(Random random, int number) {
        var turns = new ArrayList<IncomingTurn>();
        for (int i = 0; i < 20; i++) {
            turns.add(
                    new IncomingTurn(
                            i % 2 == 0 ? "Ann" : "Ben",
                            null,
                            "Word%d and what came of it. "
                                    .formatted(random.nextInt(10_000))
                                    .repeat(1 + random.nextInt(12))));
        }
        return new IncomingStory(
                "Story of " + number,
                new Original("%d.txt".formatted(number), "txt", "UTF-8", bytes(number)),
                turns,
                0);
    }

    private static byte[] bytes(int number) {
        return ("original " + number).repeat(20).getBytes(StandardCharsets.UTF_8);
    }

    /// As much of the rows as reliability R21 says, on average; of a small project here, so that
    /// one page of a small table weighs more.
    @ParameterizedTest
    @CsvSource({"1, 96", "5, 78"})
    void ofSoManyDestroyedPagesSoManyRowsAreRescued(double percent, double least) throws Exception {
        destroy(percent, least, 3);
    }

    @Tag("proof")
    @Test
    void ofALargeProjectSoManyRowsAreRescued() throws Exception {
        whole = made.resolve("large.kenning");
        try {
            make(whole, 300);
            int rounds = Math.max(4, Proof.share(24));
            destroy(0.1, 99.9, rounds);
            destroy(1, 98, rounds);
            destroy(5, 78, rounds);
        } finally {
            whole = made.resolve("whole.kenning");
        }
    }

    private void destroy(double percent, double least, int rounds) throws Exception {
        long all = rows(whole);
        long read = 0;
        double worst = 100;
        for (int seed = 0; seed < rounds; seed++) {
            var sick = destroyed("sick" + seed, percent, seed, Set.of(1L));
            var target = folder.resolve("rescued" + seed + ".kenning");
            var salvaged = Salvage.rescue(sick, target, WORDS, Progress.NONE);
            assertThat(salvaged.left()).isEmpty();
            assertHoldsTogether(target);
            long now = contentOf(salvaged);
            if (now < all) {
                assertThat(salvaged.missing()).as("what is missing is listed").isNotEmpty();
            }
            read += now;
            worst = Math.min(worst, 100.0 * now / all);
            Files.delete(target);
            Files.delete(sick);
        }
        double average = 100.0 * read / rounds / all;
        System.out.printf(
                "R21: %.1f %% of %d pages destroyed, %d rounds: %.2f %% of %d rows rescued, %.2f %% at worst%n",
                percent, Files.size(whole) / PAGE, rounds, average, all, worst);
        assertThat(Math.round(average * 10) / 10.0).isGreaterThanOrEqualTo(least);
    }

    private static void assertHoldsTogether(Path file) throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            Project.await(
                    project.edit(Label.of("on"), tx -> Noticings.add(tx, "on", "", "", null)));
        }
    }

    @Test
    void ofAWholeProjectNothingIsMissingAndTheSecondRescueFindsNothing() throws Exception {
        var once = folder.resolve("once.kenning");
        var first = Salvage.rescue(whole, once, WORDS, Progress.NONE);
        assertThat(first.whole()).isTrue();
        assertThat(contentOf(first)).isEqualTo(rows(whole));
        assertThat(texts(once)).isEqualTo(texts(whole));
        assertThat(guid(once)).isEqualTo(guid(whole));
    }

    /// Half of the file is left: of a table that has no page there nobody can count.
    @Test
    void whatNobodyCanCountIsSaidToBeUnknown() throws Exception {
        var bytes = Files.readAllBytes(whole);
        var half = folder.resolve("half.kenning");
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2 / PAGE * PAGE));
        var salvaged = Salvage.rescue(half, folder.resolve("new.kenning"), WORDS, Progress.NONE);
        assertThat(salvaged.parts()).anyMatch(Salvaged.Part::unknown);
        for (var part : salvaged.parts()) {
            if (!part.unknown() && content().contains(part.kind())) {
                assertThat(part.read() + part.lost())
                        .as(part.toString())
                        .isLessThanOrEqualTo(rows(whole, part.kind()));
            }
        }
        assertThat(salvaged.missing())
                .filteredOn(line -> line.key().equals("rescue.lost.unknown"))
                .isNotEmpty();
    }

    @Test
    void aSecondRepairFindsNothing() throws Exception {
        var sick = destroyed("sick", 3, 7, Set.of());
        var once = folder.resolve("once.kenning");
        var first = Salvage.rescue(sick, once, WORDS, Progress.NONE);
        assertThat(first.whole()).isFalse();
        var again = Salvage.rescue(once, folder.resolve("twice.kenning"), WORDS, Progress.NONE);
        assertThat(again.parts()).allMatch(part -> part.lost() == 0);
        assertThat(again.changedStories()).isEmpty();
        assertThat(again).matches(Salvaged::whole, again.toString());
        assertThat(contentOf(again)).isEqualTo(rows(once));
    }

    @Test
    void theDamagedFileIsNotTouchedAndNothingElseIsLeft() throws Exception {
        var sick = destroyed("sick", 2, 3, Set.of());
        var before = Files.readAllBytes(sick);
        Salvage.rescue(sick, folder.resolve("new.kenning"), WORDS, Progress.NONE);
        assertThat(Files.readAllBytes(sick)).isEqualTo(before);
        assertThat(listing()).containsExactly("new.kenning", "sick");
    }

    @Test
    void aFileThatNoLongerSaysWhatItHoldsIsStillRead() throws Exception {
        var sick = folder.resolve("sick");
        Files.copy(whole, sick);
        write(sick, 0, new byte[PAGE]);
        var salvaged = Salvage.rescue(sick, folder.resolve("new.kenning"), WORDS, Progress.NONE);
        assertThat(contentOf(salvaged)).isEqualTo(rows(whole));
        assertThat(texts(folder.resolve("new.kenning"))).isEqualTo(texts(whole));
    }

    @Test
    void soIsOneThatWasCompacted() throws Exception {
        var sick = folder.resolve("sick");
        Files.copy(whole, sick);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + sick);
                var statement = db.createStatement()) {
            statement.execute("VACUUM");
        }
        write(sick, 0, new byte[PAGE]);
        var salvaged = Salvage.rescue(sick, folder.resolve("new.kenning"), WORDS, Progress.NONE);
        assertThat(contentOf(salvaged)).isEqualTo(rows(whole));
    }

    @Test
    void whereARecordOfConsentIsLostNobodySeesMoreThanBefore() throws Exception {
        var sick = folder.resolve("sick");
        Files.copy(whole, sick);
        try (var project = Project.open(sick, Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of("consent"),
                            tx -> {
                                for (var story :
                                        tx.list(
                                                "SELECT s.id FROM story s, (SELECT 1 UNION ALL SELECT 2)",
                                                r -> r.number("id"))) {
                                    tx.insert(
                                            "INSERT INTO consent(guid, story_id, counted, room, internal, funder, public, archive, wording, how)"
                                                    + " VALUES(?, ?, 1, 1, 1, 1, 1, 1, 'as_is', 'said so')",
                                            Tx.guid(),
                                            story);
                                }
                                return true;
                            }));
        }
        var pages = pagesOf(sick, "consent");
        write(sick, (pages.getLast() - 1) * PAGE, new byte[PAGE]);
        var target = folder.resolve("new.kenning");
        var salvaged = Salvage.rescue(sick, target, WORDS, Progress.NONE);
        assertThat(salvaged.parts())
                .filteredOn(part -> part.kind().equals("consent"))
                .singleElement()
                .matches(part -> part.lost() > 0);
        assertThat(salvaged.held()).isPositive();
        try (var project = Project.open(target, Access.READ)) {
            assertThat(Project.await(project.read(Consents::effective)).values())
                    .containsOnly(kenning.model.Permission.TEAM_ONLY);
        }
    }

    @Test
    void whatIsNoProjectGivesNothingAndLeavesNothing() throws Exception {
        var other = folder.resolve("letter.txt");
        Files.writeString(other, "Dear all, ".repeat(1000));
        assertThatThrownBy(() ->
                        Salvage.rescue(other, folder.resolve("new.kenning"), WORDS, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.DAMAGED));
        assertThat(listing()).containsExactly("letter.txt");
    }

    @Test
    void theTextsThatCanBeReadAreWrittenAsText() throws Exception {
        var sick = destroyed("sick", 1, 11, Set.of());
        var target = folder.resolve("texts.txt");
        int stories = Salvage.writeTexts(sick, target, WORDS, Progress.NONE);
        assertThat(stories).isGreaterThan(55);
        assertThat(Files.readString(target)).contains("# Story of 17").contains("Ann: Word");
        assertThat(listing()).containsExactly("sick", "texts.txt");
    }

    // what is destroyed

    private Path destroyed(String name, double percent, int seed, Set<Long> spared)
            throws Exception {
        var sick = folder.resolve(name);
        Files.copy(whole, sick, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var random = new Random(seed);
        long pages = Files.size(sick) / PAGE;
        var gone = new HashSet<Long>();
        long wanted = Math.max(1, Math.round(pages * percent / 100));
        while (gone.size() < wanted) {
            long page = 1 + random.nextLong(pages);
            if (!spared.contains(page) && gone.add(page)) {
                var bytes = new byte[PAGE];
                random.nextBytes(bytes);
                write(sick, (page - 1) * PAGE, bytes);
            }
        }
        return sick;
    }

    private static void write(Path file, long at, byte[] bytes) throws Exception {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(at);
            out.write(bytes);
        }
    }

    // what there is

    private static List<String> content() {
        var content = new ArrayList<>(Arrays.stream(Table.values()).map(Table::sql).toList());
        content.add("original");
        return content;
    }

    private static long contentOf(Salvaged salvaged) {
        return salvaged.parts().stream()
                .filter(part -> content().contains(part.kind()))
                .mapToLong(Salvaged.Part::read)
                .sum();
    }

    private static long rows(Path file) throws Exception {
        long rows = 0;
        for (var table : content()) {
            rows += rows(file, table);
        }
        return rows;
    }

    private static long rows(Path file, String table) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement();
                var results = statement.executeQuery("SELECT count(*) FROM " + table)) {
            results.next();
            return results.getLong(1);
        }
    }

    private static List<Long> pagesOf(Path file, String table) throws Exception {
        var pages = new ArrayList<Long>();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND name = '"
                                        + table
                                        + "' ORDER BY path")) {
            while (results.next()) {
                pages.add(results.getLong(1));
            }
        }
        return pages;
    }

    private static String guid(Path file) throws Exception {
        return column(file, "SELECT guid FROM meta").getFirst();
    }

    private static List<String> texts(Path file) throws Exception {
        return column(file, "SELECT text FROM turn ORDER BY id");
    }

    private static List<String> column(Path file, String sql) throws Exception {
        var all = new ArrayList<String>();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                all.add(results.getString(1));
            }
        }
        return all;
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
