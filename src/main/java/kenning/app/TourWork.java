package kenning.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Direction;
import kenning.model.Refusal;
import kenning.release.Gate;
import kenning.report.ReportFile;
import kenning.report.Sentences;
import kenning.search.Filter;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Intake;
import kenning.store.Label;
import kenning.store.NewSignal;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.text.Quotes;

/// The part of the tour that needs no screen.
final class TourWork {
    private final Path folder;
    private final PrintWriter out;

    TourWork(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    void doTheJob(Project project) throws Refusal, IOException {
        bringIn(project);
        code(project);
        find(project);
        undoAndRedo(project);
        report(project);
    }

    private void bringIn(Project project) throws Refusal, IOException {
        var files = TourSources.layOut(Files.createDirectories(folder.resolve("brought-in")));
        var outcomes = Readers.readAll(files, ReadOptions.PLAIN, Progress.NONE);
        var stories = new ArrayList<kenning.model.IncomingStory>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> stories.add(read.story());
                case Outcome.Refused refused ->
                        out.println(
                                "  "
                                        + Messages.get(
                                                "tour.refused",
                                                refused.path().getFileName(),
                                                Messages.sentence(refused.reason())));
            }
        }
        Project.await(
                project.edit(
                        Label.of(Messages.get("edit.import", stories.size())),
                        tx -> Intake.add(tx, stories, Intake.PLAIN)));
        out.println(
                Messages.get("tour.imported", stories.size(), outcomes.size() - stories.size()));
    }

    private void code(Project project) throws Refusal {
        var story =
                Project.await(
                        project.read(r -> Stories.named(r, "Small things, a Tuesday", false)));
        var text = Project.await(project.read(r -> Stories.text(r, story.id()))).text();
        var range = Quotes.only(text, "I’ve been every Tuesday since, bar one.");
        var code = Project.await(project.read(r -> Codes.named(r, "Hope and purpose")));
        Project.await(
                project.edit(
                        new Label(
                                Messages.get("edit.code", code.name()),
                                "story/" + story.id().value()),
                        tx -> Codings.add(tx, story.id(), range, code.id(), "", "")));
        var indicator =
                Project.await(project.read(r -> Indicators.named(r, "I walked in by myself")));
        Project.await(
                project.edit(
                        new Label(
                                Messages.get("edit.signal", indicator.wording()),
                                "story/" + story.id().value()),
                        tx ->
                                Signals.add(
                                        tx,
                                        NewSignal.of(
                                                story.id(),
                                                range,
                                                indicator.id(),
                                                Direction.TOWARD))));
        out.println(Messages.get("tour.coded", code.name(), indicator.wording()));
    }

    private void find(Project project) throws Refusal {
        try (var index = StoryIndex.build(project, Progress.NONE)) {
            for (var words : List.of("swings", "\"came back\"", "childcare")) {
                if (QueryText.parse(words) instanceof QueryText.Parsed.Understood(var query)) {
                    var hits = index.search(query, Filter.of(View.TEAM), 10);
                    out.println(Messages.get("tour.found", words, hits.count()));
                }
            }
        }
    }

    private void undoAndRedo(Project project) throws Refusal {
        int undone = 0;
        while (undone < 3 && Project.await(project.undo()).isPresent()) {
            undone++;
        }
        int redone = 0;
        while (Project.await(project.redo()).isPresent()) {
            redone++;
        }
        out.println(Messages.get("tour.undone", undone, redone));
    }

    private void report(Project project) throws Refusal {
        var gate = Project.await(project.read(r -> Gate.open(r, Audience.FUNDER)));
        var report = gate.report(Dates.ALL);
        var today = LocalDate.now(ZoneId.systemDefault());
        var file =
                ReportFile.write(
                                report,
                                today,
                                folder.resolve("update-report.docx"),
                                project.path(),
                                Progress.NONE)
                        .file();
        out.println(Messages.get("tour.report", file.getFileName(), Sentences.balance(report)));
    }
}
