package kenning.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.search.StoryIndex;
import kenning.store.Project;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.history.HistoryView;
import kenning.ui.imports.ImportModel;
import kenning.ui.imports.ImportView;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Navigator;
import kenning.ui.reports.ReportModel;
import kenning.ui.reports.ReportView;
import kenning.ui.search.SearchModel;
import kenning.ui.search.SearchView;
import kenning.ui.stories.StoriesModel;
import kenning.ui.stories.StoriesView;

/// Everything that lives as long as a project is open: the file, its index, its screens. Made and
/// closed on the FX thread.
final class OpenProject implements AutoCloseable {
    private final Project project;
    private final Job<StoryIndex> indexing;
    private final CompletableFuture<StoryIndex> index;
    private final StoriesModel storiesModel;
    private final SearchModel searchModel;
    private final ImportModel importModel;
    private final ReportModel reportModel;
    private final StoriesView stories;
    private final SearchView search;
    private final ImportView imports;
    private final ReportView reports;
    private final HistoryView history;

    OpenProject(
            Project project,
            Jobs jobs,
            Navigator navigator,
            Dialogs dialogs,
            Consumer<Throwable> failed) {
        this.project = project;
        indexing =
                jobs.run(
                        Messages.get("job.index"), progress -> StoryIndex.build(project, progress));
        index = indexing.result();
        storiesModel = new StoriesModel(project, failed);
        searchModel = new SearchModel(project, index, jobs, failed);
        importModel = new ImportModel(project, jobs, failed);
        reportModel = new ReportModel(project, jobs, failed);
        stories = new StoriesView(storiesModel, navigator);
        search = new SearchView(searchModel, navigator);
        imports = new ImportView(importModel, dialogs, navigator);
        reports = new ReportView(reportModel, dialogs, navigator);
        history = new HistoryView(project, failed);
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

    SearchView search() {
        return search;
    }

    ImportView imports() {
        return imports;
    }

    ReportView reports() {
        return reports;
    }

    HistoryView history() {
        return history;
    }

    /// Closes what hangs on the project first and the file last. What was asked of it is still
    /// done.
    ///
    /// @throws Refusal when the file could not be closed as it should
    @Override
    public void close() throws Refusal {
        history.close();
        reportModel.close();
        importModel.close();
        searchModel.close();
        storiesModel.close();
        indexing.cancel();
        if (index.isDone() && !index.isCompletedExceptionally()) {
            index.join().close();
        }
        project.close();
    }
}
