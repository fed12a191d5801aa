package kenning.ui.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Period;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.release.ClearedReport;
import kenning.release.Gate;
import kenning.release.LeftOut;
import kenning.report.ReportFile;
import kenning.report.ReportFile.Written;
import kenning.store.Periods;
import kenning.store.Project;
import kenning.store.Table;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// For whom a report is, about when, what would be in it and what stays out; and the writing of it.
/// On the FX thread; the work is done off it.
public final class ReportModel implements AutoCloseable {
    private final Project project;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final Live<List<Period>> periods;
    private final Following following;
    private final ObjectProperty<Optional<Preview>> preview =
            new SimpleObjectProperty<>(this, "preview", Optional.empty());
    private Audience audience = Audience.FUNDER;
    private Dates dates = Dates.ALL;
    private boolean watched;
    private long asked;

    /// What the report would hold now, and what stays out of it.
    record Preview(ClearedReport report, List<LeftOut> leftOut) {}

    public ReportModel(Project project, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.failed = failed;
        periods = new Live<>(project, EnumSet.of(Table.PERIOD), List.of(), Periods::list, failed);
        following = new Following(project, EnumSet.allOf(Table.class), this::changed);
    }

    Live<List<Period>> periods() {
        return periods;
    }

    /// Empty until the screen was first looked at.
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview;
    }

    /// Whether somebody looks at the preview: only then is it kept current.
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            prepare();
        }
    }

    private void changed() {
        if (watched) {
            prepare();
        }
    }

    void chooseAudience(Audience chosen) {
        audience = chosen;
        prepare();
    }

    /// Takes dates as they were typed; an empty one leaves that end open.
    ///
    /// @return whether they can be read; when not, the failure was told and nothing changes
    boolean chooseDates(String from, String to) {
        try {
            var typed = Dates.between(first(from), last(to));
            if (!typed.equals(dates)) {
                dates = typed;
                prepare();
            }
            return true;
        } catch (Refusal e) {
            failed.accept(e);
            return false;
        }
    }

    private static @Nullable LocalDate first(String typed) throws Refusal {
        return typed.isBlank() ? null : VagueDate.parse(typed).first();
    }

    private static @Nullable LocalDate last(String typed) throws Refusal {
        return typed.isBlank() ? null : VagueDate.parse(typed).last();
    }

    private void prepare() {
        long mine = ++asked;
        var who = audience;
        var when = dates;
        var job =
                jobs.run(
                        Messages.get("job.report.prepare"),
                        progress -> {
                            var gate = Project.await(project.read(r -> Gate.open(r, who)));
                            return new Preview(gate.report(when), gate.leftOut(when));
                        });
        Fx.then(
                job.result(),
                ready -> {
                    if (mine == asked) {
                        preview.set(Optional.of(ready));
                    }
                },
                failed);
    }

    /// Writes the report as the project is now.
    ///
    /// @param done hears where it is
    void write(Path target, Consumer<Written> done) {
        var who = audience;
        var when = dates;
        var job =
                jobs.run(
                        Messages.get("job.report.write"),
                        progress -> {
                            var gate = Project.await(project.read(r -> Gate.open(r, who)));
                            var today = LocalDate.now(ZoneId.systemDefault());
                            return ReportFile.write(
                                    gate.report(when), today, target, project.path(), progress);
                        });
        Fx.then(job.result(), done, failed);
    }

    @Override
    public void close() {
        watched = false;
        periods.close();
        following.close();
    }
}
