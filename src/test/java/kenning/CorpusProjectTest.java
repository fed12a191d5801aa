package kenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenning.example.ExampleProject;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.IncomingTurn;
import kenning.search.Field;
import kenning.search.Filter;
import kenning.search.Hits;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Access;
import kenning.store.Checkup;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Intake;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on eight hundred real files: brought in as one step, searched, coded where they
/// were found, checked, reopened and undone. Runs with `mvn -Pcorpus verify -Dkenning.corpus=DIR`
/// and prints its figures.
@Tag("corpus")
class CorpusProjectTest {
    private static final List<String> FOLDERS =
            List.of(
                    "stories/school-leavers-1978",
                    "transcripts/edwardians-rtf",
                    "transcripts/ami-speakers-txt",
                    "transcripts/gaelic-arcosg-plain");

    @TempDir Path folder;

    @Test
    void fourFoldersAreImportedSearchedCodedAndUndone() throws Exception {
        var given = System.getProperty("kenning.corpus", "");
        assumeTrue(!given.isEmpty(), "give -Dkenning.corpus=DIR");
        var file = folder.resolve("corpus.kenning");
        var paths = FOLDERS.stream().map(Path.of(given)::resolve).toList();

        double begun = cpu();
        var outcomes = Readers.readAll(paths, ReadOptions.PLAIN, Progress.NONE);
        print("read %d files", begun, outcomes.size());
        var stories = Stream.of(outcomes).flatMap(List::stream).flatMap(CorpusProjectTest::read);
        var incoming = stories.toList();
        var refused = new TreeMap<String, Integer>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Refused no) {
                refused.merge(no.reason().key(), 1, Integer::sum);
            }
        }
        System.out.println("corpus project: refused " + refused);
        assertThat(outcomes).hasSize(77 + 40 + 687 + 14);
        assertThat(refused).containsOnlyKeys("import.empty").containsEntry("import.empty", 5);

        try (var project = Project.create(file)) {
            begun = cpu();
            var added =
                    Project.await(
                            project.edit(
                                    Label.of("Import"),
                                    tx -> Intake.add(tx, incoming, Intake.PLAIN)));
            print("stored %d stories", begun, added.size());
            assertThat(added).hasSize(813);
            begun = cpu();
            try (var index = StoryIndex.build(project, Progress.NONE)) {
                print("indexed, with %d MB of heap in use", begun, heap());
                searchAndCode(project, index, incoming.size());
            }
        }
        try (var project = Project.open(file, Access.WRITE)) {
            undoAll(project);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Stream<kenning.model.IncomingStory> read(Outcome outcome) {
        return outcome instanceof Outcome.Read read ? Stream.of(read.story()) : Stream.of();
    }

    private static void searchAndCode(Project project, StoryIndex index, int stories)
            throws Exception {
        double begun = cpu();
        var hits = search(index, "people");
        var words = hits.hits().stream().mapToInt(kenning.search.Hit::count).sum();
        print("found “people” %d times", begun, words);
        assertThat(hits.count()).isBetween(100, stories);
        begun = cpu();
        int coded =
                Project.await(
                        project.edit(
                                Label.of("Code what was found"),
                                tx -> {
                                    var code = Codes.add(tx, "People");
                                    int made = 0;
                                    for (var hit : hits.hits()) {
                                        for (var passage : hit.passages()) {
                                            if (passage.field() == Field.TEXT) {
                                                Codings.add(
                                                        tx,
                                                        hit.story(),
                                                        passage.range(),
                                                        code,
                                                        "",
                                                        "");
                                                made++;
                                            }
                                        }
                                    }
                                    return made;
                                }));
        print("coded %d passages", begun, coded);
        assertThat(Project.await(project.read(Codings::all)))
                .hasSize(coded)
                .allMatch(c -> c.words().toLowerCase(Locale.UK).matches("(people|person).*"));
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        begun = cpu();
        Project.await(project.undo());
        Project.await(project.undo());
        assertThat(search(index, "people").count()).isZero();
        Project.await(project.redo());
        assertThat(search(index, "people").count()).isEqualTo(hits.count());
        Project.await(project.redo());
        print("undone and redone %d steps, the index following", begun, 2);
        assertThat(Project.await(project.read(Codings::all))).hasSize(coded);
    }

    private static void undoAll(Project project) throws Exception {
        double begun = cpu();
        assertThat(Project.await(project.read(Stories::list))).hasSize(813);
        Project.await(project.undo());
        Project.await(project.undo());
        print("after reopening, undone %d steps", begun, 2);
        assertThat(Project.await(project.read(Stories::list))).isEmpty();
        assertThat(Project.await(project.read(Stories::listHeld))).isEmpty();
        assertThat(Project.await(project.read(Codes::list))).isEmpty();
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
    }

    @Test
    void everyLineOfTheMeetingsIsInExactlyOneTurn() throws Exception {
        var given = System.getProperty("kenning.corpus", "");
        assumeTrue(!given.isEmpty(), "give -Dkenning.corpus=DIR");
        var meetings = Path.of(given).resolve("transcripts/ami-speakers-txt");
        int compared = 0;
        for (var outcome : Readers.readAll(List.of(meetings), ReadOptions.PLAIN, Progress.NONE)) {
            if (outcome instanceof Outcome.Read read) {
                var words = Files.readString(read.path()).split("\\s+");
                var turns =
                        read.story().turns().stream()
                                .map(IncomingTurn::text)
                                .flatMap(text -> Stream.of(text.split("\\s+")))
                                .toList();
                assertThat(turns)
                        .as(read.path().toString())
                        .containsExactlyElementsOf(
                                Stream.of(words).filter(word -> !word.isEmpty()).toList());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(682);
    }

    @Test
    void theExampleOpensQuickly() throws Exception {
        var file = folder.resolve("example.kenning");
        ExampleProject.build(file, Progress.NONE).close();
        for (int i = 0; i < 3; i++) {
            double begun = cpu();
            long at = System.nanoTime();
            Project.open(file, Access.WRITE).close();
            print(
                    "opened and closed the example in %d ms",
                    begun, (System.nanoTime() - at) / 1_000_000);
        }
    }

    private static Hits search(StoryIndex index, String words) throws Exception {
        return switch (QueryText.parse(words)) {
            case QueryText.Parsed.Understood(var query) ->
                    index.search(query, Filter.of(View.TEAM), 1_000);
            case QueryText.Parsed.Problem problem -> throw new AssertionError(problem.sentence());
        };
    }

    /// Seconds of CPU that this process has used.
    private static double cpu() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static void print(String what, double begun, long number) {
        System.out.println(
                "corpus project: "
                        + what.formatted(number)
                        + ", %.2f s CPU".formatted(cpu() - begun));
    }
}
