package kenning.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
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
import kenning.ui.kit.Screen;
import kenning.ui.project.ProjectModel;
import kenning.ui.project.ProjectView;
import kenning.ui.reports.ReportModel;
import kenning.ui.reports.ReportView;
import kenning.ui.search.SearchModel;
import kenning.ui.search.SearchView;
import kenning.ui.stories.StoriesModel;
import kenning.ui.stories.StoriesView;

/// Everything that lives as long as a project is open: the file, its index, its screens. Made and
/// closed on the FX thread.
final class OpenProject {
    private final Project project;
    private final Jobs jobs;
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
    private final ProjectModel projectModel;
    private final ProjectView projectView;

    OpenProject(
            Project project,
            Jobs jobs,
            Navigator navigator,
            Dialogs dialogs,
            Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
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
        projectModel = new ProjectModel(project, failed);
        projectView = new ProjectView(projectModel, navigator);
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

    ProjectView projectView() {
        return projectView;
    }

    Node node(Screen screen) {
        return switch (screen) {
            case STORIES -> stories;
            case SEARCH -> search;
            case IMPORT -> imports;
            case REPORTS -> reports;
            case HISTORY -> history;
            case PROJECT -> projectView;
        };
    }

    /// Closes the screens at once, and then, in the background, what hangs on the project and the
    /// file last. What was asked of it is still done.
    ///
    /// @return there when one file remains on the disk; fails when it could not be closed as it
    ///   should
    CompletableFuture<Boolean> close() {
        projectModel.close();
        history.close();
        reportModel.close();
        importModel.close();
        searchModel.close();
        storiesModel.close();
        indexing.cancel();
        return jobs.run(Messages.get("job.close"), progress -> closeFile()).result();
    }

    private boolean closeFile() throws Exception {
        try (project) {
            var built = index.handle((done, failure) -> done).join();
            if (built != null) {
                built.close();
            }
        }
        return true;
    }
}
