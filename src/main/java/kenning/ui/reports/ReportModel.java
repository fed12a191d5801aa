package kenning.ui.reports;

import java.util.function.Consumer;
import kenning.store.Project;
import kenning.task.Jobs;

/// Placeholder until the report room lands.
public final class ReportModel implements AutoCloseable {
    public ReportModel(Project project, Jobs jobs, Consumer<Throwable> failed) {}

    @Override
    public void close() {}
}
