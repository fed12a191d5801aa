package kenning.app;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import kenning.model.Story;
import kenning.search.StoryIndex;
import kenning.store.Backup.Why;
import kenning.store.Members;
import kenning.store.Project;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.backups.BackupsModel;
import kenning.ui.backups.BackupsView;
import kenning.ui.codebook.CodebookModel;
import kenning.ui.codebook.CodebookView;
import kenning.ui.history.HistoryModel;
import kenning.ui.history.HistoryView;
import kenning.ui.imports.ImportModel;
import kenning.ui.imports.ImportView;
import kenning.ui.insights.InsightsModel;
import kenning.ui.insights.InsightsView;
import kenning.ui.insights.NoticingsModel;
import kenning.ui.insights.NoticingsView;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import kenning.ui.presenting.PresentView;
import kenning.ui.presenting.PresentingModel;
import kenning.ui.project.ProjectModel;
import kenning.ui.project.ProjectView;
import kenning.ui.reports.ReportModel;
import kenning.ui.reports.ReportView;
import kenning.ui.search.SearchModel;
import kenning.ui.search.SearchView;
import kenning.ui.shell.NoticingModel;
import kenning.ui.shell.QuickNoticing;
import kenning.ui.start.HomeModel;
import kenning.ui.start.HomeView;
import kenning.ui.stories.StoriesModel;
import kenning.ui.stories.StoriesView;

/// Everything that lives as long as a project is open: the file, its index, its screens. Made and
/// closed on the FX thread.
final class OpenProject {
    private final Project project;
    private final Jobs jobs;

    /// Answers from what it has read so far.
    private final StoryIndex reading;

    private final Job<StoryIndex> indexing;
    private final CompletableFuture<StoryIndex> index;
    private final StoriesModel storiesModel;
    private final CodebookModel codebookModel;
    private final InsightsModel insightsModel;
    private final NoticingsModel noticingsModel;
    private final SearchModel searchModel;
    private final PresentingModel presentingModel;
    private final ImportModel importModel;
    private final ReportModel reportModel;
    private final StoriesView stories;
    private final CodebookView codebook;
    private final InsightsView insights;
    private final NoticingsView noticings;
    private final SearchView search;
    private final PresentView present;
    private final ImportView imports;
    private final ReportView reports;
    private final HistoryModel historyModel;
    private final HistoryView history;
    private final BackupKeeper keeper;
    private final StoryGuard guard;
    private final SpareCopy spare;
    private final UnderneathWatch underneath;
    private final BackupsModel backupsModel;
    private final BackupsView backups;
    private final ProjectModel projectModel;
    private final ProjectView projectView;
    private final HomeModel homeModel;
    private final HomeView home;
    private final QuickNoticing noticing;
    private final Ways ways;
    private final Consumer<Throwable> failed;

    OpenProject(Project project, Jobs jobs, Frame frame, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.ways = frame.ways();
        this.failed = failed;
        var navigator = frame.navigator();
        var dialogs = frame.dialogs();
        reading = StoryIndex.follow(project);
        indexing =
                jobs.run(
                        Messages.get("job.index"),
                        progress -> {
                            reading.catchUp(progress);
                            return reading;
                        });
        index = indexing.result();
        var _ = index.thenRun(Machine::giveMemoryBack);
        storiesModel = new StoriesModel(project, failed);
        codebookModel = new CodebookModel(project, dialogs, failed);
        insightsModel = new InsightsModel(project, failed);
        noticingsModel = new NoticingsModel(project, failed);
        searchModel = new SearchModel(project, reading, jobs, failed);
        presentingModel = new PresentingModel(project, jobs, failed);
        importModel = new ImportModel(project, jobs, failed);
        reportModel = new ReportModel(project, jobs, failed);
        stories = new StoriesView(storiesModel, navigator);
        codebook = new CodebookView(codebookModel, navigator);
        insights = new InsightsView(insightsModel, navigator);
        noticings = new NoticingsView(noticingsModel, navigator);
        search = new SearchView(searchModel, navigator);
        present = new PresentView(presentingModel, navigator);
        imports = new ImportView(importModel, dialogs, navigator);
        reports = new ReportView(reportModel, dialogs, navigator);
        historyModel = new HistoryModel(project, jobs, dialogs, failed);
        history = new HistoryView(historyModel, navigator, frame.earlier());
        var safe = frame.safekeeping();
        keeper = new BackupKeeper(project, safe.backups(), jobs, failed, InstantSource.system());
        spare = new SpareCopy(project, safe.spare(), jobs, failed);
        underneath = new UnderneathWatch(project, failed);
        backupsModel =
                new BackupsModel(
                        project, safe.backups(), jobs, () -> keeper.make(Why.ASKED), failed);
        backups = new BackupsView(backupsModel, dialogs, navigator, safe.beside());
        guard = new StoryGuard(project, safe, jobs, backups, ways, failed);
        guard.beginAfter(index);
        importModel.beforeMany(() -> keeper.before(Why.BULK));
        projectModel = new ProjectModel(project, failed);
        projectView = new ProjectView(projectModel, navigator);
        homeModel = new HomeModel(project, storiesModel.chosen(), failed);
        home = new HomeView(homeModel, ways);
        noticing =
                new QuickNoticing(
                        new NoticingModel(project, failed), frame.overlays(), navigator::say);
    }

    /// Goes on as the member who was working last, when that is still one of the team.
    ///
    /// @param done runs when somebody is working
    void workAs(long member, Runnable done) {
        Fx.then(
                project.read(Members::list),
                all ->
                        all.stream()
                                .filter(m -> m.id().value() == member && m.active())
                                .findFirst()
                                .ifPresent(known -> {
                                    project.actAs(known.id());
                                    done.run();
                                }),
                failed);
    }

    /// Opens the story that was open last, when it is still there.
    ///
    /// @param opened hears of each story that is opened from then on
    void goOnWith(long story, Consumer<Story.Id> opened) {
        var chosen = storiesModel.chosen();
        if (story != 0) {
            chosen.set(new Story.Id(story));
        }
        chosen.addListener((o, was, now) -> {
            if (now != null) {
                opened.accept(now);
            }
        });
    }

    Ways ways() {
        return ways;
    }

    QuickNoticing noticing() {
        return noticing;
    }

    Project project() {
        return project;
    }

    /// The index, when it is built.
    CompletableFuture<StoryIndex> index() {
        return index;
    }

    StoriesModel storiesModel() {
        return storiesModel;
    }

    ImportModel importModel() {
        return importModel;
    }

    StoriesView stories() {
        return stories;
    }

    CodebookView codebook() {
        return codebook;
    }

    InsightsView insights() {
        return insights;
    }

    NoticingsView noticings() {
        return noticings;
    }

    SearchView search() {
        return search;
    }

    BackupsView backups() {
        return backups;
    }

    BackupKeeper keeper() {
        return keeper;
    }

    SpareCopy spare() {
        return spare;
    }

    BackupsModel backupsModel() {
        return backupsModel;
    }

    PresentView present() {
        return present;
    }

    HistoryView history() {
        return history;
    }

    ProjectView projectView() {
        return projectView;
    }

    Node node(Screen screen) {
        return switch (screen) {
            case HOME -> home;
            case STORIES -> stories;
            case CODEBOOK -> codebook;
            case INSIGHTS -> insights;
            case NOTICINGS -> noticings;
            case SEARCH -> search;
            case PRESENT -> present;
            case IMPORT -> imports;
            case REPORTS -> reports;
            case HISTORY -> history;
            case BACKUPS -> backups;
            case PROJECT -> projectView;
        };
    }

    /// Closes the screens at once, and then, in the background, what hangs on the project and the
    /// file last. What was asked of it is still done.
    ///
    /// @param last what is still done with the file, in the background
    /// @return there when one file remains on the disk; fails when it could not be closed as it
    ///   should, or the last thing failed
    CompletableFuture<Boolean> close(Jobs.Work<Boolean> last) {
        projectModel.close();
        homeModel.close();
        historyModel.close();
        keeper.close();
        guard.close();
        spare.close();
        underneath.close();
        reportModel.close();
        present.close();
        presentingModel.close();
        importModel.close();
        searchModel.close();
        codebookModel.close();
        noticingsModel.close();
        insightsModel.close();
        storiesModel.close();
        indexing.cancel();
        return jobs.run(Messages.get("job.close"), progress -> closeFile(last, progress)).result();
    }

    private boolean closeFile(Jobs.Work<Boolean> last, Progress progress) throws Exception {
        try {
            return closeInOrder(last, progress);
        } finally {
            if (project.kept().isPresent()) {
                spare.drop();
            }
        }
    }

    private boolean closeInOrder(Jobs.Work<Boolean> last, Progress progress) throws Exception {
        boolean done;
        try (project) {
            guard.over().join();
            index.handle((built, failure) -> built).join();
            reading.close();
            Project.await(project.lookAtLast());
            keeper.atClose();
            done = last.run(progress);
        }
        spare.drop();
        return done;
    }
}
