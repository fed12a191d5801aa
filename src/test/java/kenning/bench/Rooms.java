package kenning.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.analysis.CoOccurrence;
import kenning.analysis.Counts;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Key;
import kenning.model.TextRange;
import kenning.release.Gate;
import kenning.report.ReportChoices;
import kenning.report.ReportFile;
import kenning.search.Filter;
import kenning.search.Query;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Access;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Intake;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/// What is measured without a window: search, figures, report, edits, import.
final class Rooms {
    private final Measures measures;
    private final Size size;

    Rooms(Measures measures, Size size) {
        this.measures = measures;
        this.size = size;
    }

    void search() throws Exception {
        try (var project = Project.open(Made.project(size), Access.READ)) {
            measures.time(
                    "index",
                    size,
                    1,
                    3,
                    () -> {
                        StoryIndex.build(project, Progress.NONE).close();
                        return null;
                    });
            try (var index = StoryIndex.build(project, Progress.NONE)) {
                var rare = new Talk(1).rare();
                ask(index, "word", "neighbour");
                ask(index, "phrase", '"' + Talk.PHRASE + '"');
                ask(index, "fuzzy", rare + "~");
                ask(index, "near", "\"kitchen table\"~5");
                ask(index, "regex", "/neighbou?rs?/");
            }
        }
    }

    /// What the query language does not know yet is passed over.
    private void ask(StoryIndex index, String bench, String question) throws Exception {
        var query = query(question);
        if (query == null) {
            System.out.println("bench: the search does not know " + question);
            return;
        }
        var filter = Filter.of(View.TEAM);
        var found = index.search(query, filter, 200);
        System.out.println("bench: " + question + " in " + found.count() + " stories");
        measures.time(bench, size, 10, 30, () -> index.search(query, filter, 200));
    }

    private static @Nullable Query query(String question) {
        return QueryText.parse(question) instanceof QueryText.Parsed.Understood(var query)
                ? query
                : null;
    }

    void figures() throws Exception {
        try (var project = Project.open(Made.project(size), Access.READ)) {
            measures.time(
                    "frequencies", size, 2, 5, () -> Project.await(project.read(Codings::counts)));
            measures.time(
                    "attribute",
                    size,
                    2,
                    5,
                    () -> {
                        var items =
                                Project.await(
                                        project.read(r ->
                                                Gate.open(r, Audience.TEAM).codings(Dates.ALL)));
                        return Counts.by(List.of(Dimension.CODE, Dimension.VOICE), items);
                    });
            measures.time("co-occurrence", size, 2, 5, () -> together(project));
        }
    }

    private static CoOccurrence<Key> together(Project project) throws Exception {
        var spans = Project.await(project.read(r -> Gate.open(r, Audience.TEAM).spans(Dates.ALL)));
        return CoOccurrence.of(
                spans.stream()
                        .map(s -> new CoOccurrence.Placed<>(s.story(), s.range(), s.code()))
                        .toList());
    }

    void report() throws Exception {
        var target = Made.FOLDER.resolve("report-" + size + ".docx");
        var file = Made.project(size);
        try (var project = Project.open(file, Access.READ)) {
            measures.time(
                    "report",
                    size,
                    0,
                    size == Size.L ? 1 : 3,
                    () -> {
                        var cleared =
                                Project.await(
                                        project.read(r ->
                                                Gate.open(r, Audience.FUNDER).report(Dates.ALL)));
                        Files.deleteIfExists(target);
                        return ReportFile.write(
                                cleared,
                                ReportChoices.NONE.with(ReportChoices.Quotes.ALL),
                                LocalDate.of(2026, 1, 1),
                                target,
                                file,
                                Progress.NONE);
                    });
        }
    }

    void commits() throws Exception {
        var file = Made.copy(size, "commit");
        try (var project = Project.open(file, Access.WRITE)) {
            var story = Project.await(project.read(Stories::list)).getFirst().id();
            int length = Project.await(project.read(r -> Stories.text(r, story))).text().length();
            var code = Project.await(project.read(Codes::list)).getLast().id();
            var random = new Random(5);
            measures.time(
                    "code-commit",
                    size,
                    10,
                    100,
                    () -> {
                        int from = random.nextInt(length - 300);
                        var range = new TextRange(from, from + 100 + random.nextInt(150));
                        return Project.await(
                                project.edit(
                                        Label.of("Code"),
                                        tx -> Codings.add(tx, story, range, code, "", "")));
                    });
            measures.time("undo-commit", size, 5, 50, () -> Project.await(project.undo()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Five hundred files of a kind into an empty project, read and kept, as one step.
    void imports() throws Exception {
        for (var ending : List.of("txt", "docx")) {
            var folder = files(ending);
            measures.time("import-" + ending, size, 1, 3, () -> importAll(folder));
        }
    }

    private int importAll(Path folder) throws Exception {
        var file = Made.FOLDER.resolve("import.kenning");
        Files.deleteIfExists(file);
        var outcomes = Readers.readAll(List.of(folder), ReadOptions.PLAIN, Progress.NONE);
        var stories = new ArrayList<IncomingStory>();
        for (var outcome : outcomes) {
            stories.add(((Outcome.Read) outcome).story());
        }
        try (var project = Project.create(file)) {
            return Project.await(
                            project.edit(
                                    Label.of("Import"),
                                    tx -> Intake.add(tx, stories, Intake.PLAIN)))
                    .size();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path files(String ending) throws Exception {
        var folder = Made.FOLDER.resolve("500-" + ending);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var growing = Files.createDirectories(Made.FOLDER.resolve("500-growing"));
        var talk = new Talk(99);
        for (int i = 0; i < 500; i++) {
            var file = growing.resolve("story-%03d.%s".formatted(i, ending));
            var lines = talk.turns(2_000).stream().map(IncomingTurn::text).toList();
            if (ending.equals("txt")) {
                Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
            } else {
                try (var document = new XWPFDocument();
                        var out = Files.newOutputStream(file)) {
                    lines.forEach(line -> document.createParagraph().createRun().setText(line));
                    document.write(out);
                }
            }
        }
        return Files.move(growing, folder);
    }
}
