package kenning.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Refusal;
import kenning.release.LeftOut;
import kenning.report.ReportFile.Written;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Jobs;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

@Tag("ui")
class ReportModelTest {
    @TempDir Path folder;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Project project;
    private Jobs jobs;
    private ReportModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        jobs = new Jobs(failures::add);
        model = fx(() -> new ReportModel(project, jobs, failures::add));
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            model.close();
            return true;
        });
        jobs.close();
        project.close();
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(20, TimeUnit.SECONDS);
    }

    /// The first preview of which something holds.
    private ReportModel.Preview preview(Predicate<ReportModel.Preview> wanted) throws Exception {
        var found = new CompletableFuture<ReportModel.Preview>();
        fx(() -> {
            model.preview()
                    .addListener((o, was, now) -> now.filter(wanted).ifPresent(found::complete));
            model.preview().get().filter(wanted).ifPresent(found::complete);
            return true;
        });
        return found.get(20, TimeUnit.SECONDS);
    }

    private void run(Runnable work) throws Exception {
        fx(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void itShowsWhatGoesInAndWhatStaysOut() throws Exception {
        run(() -> model.watch(true));
        var shown = preview(p -> true);
        assertThat(shown.report().quotable()).isEqualTo(19);
        assertThat(shown.leftOut()).hasSize(4).anyMatch(LeftOut.OfInsight.class::isInstance);
    }

    @Test
    void anotherAudienceAndOtherDatesChangeIt() throws Exception {
        run(() -> model.watch(true));
        run(() -> model.chooseAudience(Audience.PUBLIC));
        assertThat(preview(p -> p.report().audience() == Audience.PUBLIC).report().quotable())
                .isEqualTo(7);
        run(() -> model.chooseDates("2025-04", "2025-06"));
        assertThat(preview(p -> !p.report().dates().isAll()).report().stories()).hasSize(4);
    }

    @Test
    void itFollowsTheProjectWhileSomebodyLooks() throws Exception {
        run(() -> model.watch(true));
        preview(p -> p.report().stories().size() == 22);
        var first = Project.await(project.read(Stories::list)).getFirst().id();
        Project.await(
                project.edit(
                        Label.of("hold"),
                        tx -> {
                            Stories.setHeld(tx, first, true);
                            return true;
                        }));
        assertThat(preview(p -> p.report().stories().size() == 21).report().quotable())
                .isEqualTo(18);
    }

    @Test
    void datesThatCannotBeReadChangeNothing() throws Exception {
        assertThat(fx(() -> model.chooseDates("some time", ""))).isFalse();
        assertThat(failures).hasSize(1).allMatch(Refusal.class::isInstance);
    }

    @Test
    void theReportIsWrittenWhereItIsAskedFor() throws Exception {
        var done = new CompletableFuture<Written>();
        run(() -> model.write(folder.resolve("r.docx"), done::complete));
        assertThat(done.get(20, TimeUnit.SECONDS).file()).isRegularFile();
        assertThat(failures).isEmpty();
    }

    @Test
    void aChoiceIsKeptInTheProjectAsOneStepThatUndoTakesBack() throws Exception {
        run(() -> model.watch(true));
        var before = preview(p -> true);
        var last = before.report().insights().getLast().id();
        run(() -> model.chooseInsights(List.of(last)));
        assertThat(preview(p -> !p.output().items().isEmpty()).output().items())
                .containsExactly(new kenning.model.Output.Item.OfInsight(last));
        var step = Project.await(project.undo());
        assertThat(step).isPresent();
        assertThat(preview(p -> p.output().items().isEmpty()).output()).isEqualTo(before.output());
    }

    @Test
    void aChosenQuoteStandsInTheReportAsItWillBePrinted() throws Exception {
        run(() -> model.watch(true));
        var theme =
                preview(p -> true).report().themes().stream()
                        .filter(t -> t.quotes().size() > 2)
                        .findFirst()
                        .orElseThrow();
        var quote = theme.quotes().getLast();
        run(() -> model.toggleQuote(quote));
        var shown = preview(p -> !p.output().items().isEmpty());
        assertThat(shown.document().quotes().map(q -> q.quote())).contains(quote);
        assertThat(PageLine.of(shown.document()))
                .extracting(PageLine::text)
                .anyMatch(text -> text.contains(quote.lines().getLast().words().text()));
        run(() -> model.toggleQuote(quote));
        preview(p -> p.output().items().isEmpty());
        assertThat(failures).isEmpty();
    }
}
