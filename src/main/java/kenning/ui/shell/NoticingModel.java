package kenning.ui.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kenning.model.Member;
import kenning.model.Noticing;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.text.Messages;
import kenning.ui.kit.Fx;

/// One line about something that somebody noticed, from any screen: what stands in the fields
/// before anybody types, and how it is saved. Knows no nodes. On the FX thread.
public final class NoticingModel {
    /// What a new noticing begins with.
    ///
    /// @param who the member who is working; empty when nobody said
    /// @param where the place of the noticing that was written last; empty when there is none
    /// @param places to choose from
    record Beginning(String who, String where, List<String> places) {
        static final Beginning NONE = new Beginning("", "", List.of());

        static Beginning read(Reading reading, Optional<Member.Id> actor) {
            var who =
                    Members.list(reading).stream()
                            .filter(m -> Optional.of(m.id()).equals(actor))
                            .map(Member::label)
                            .findFirst()
                            .orElse("");
            var where =
                    Noticings.list(reading).stream()
                            .max(Comparator.comparingLong(n -> n.id().value()))
                            .map(Noticing::where)
                            .orElse("");
            var places =
                    Places.list(reading).stream()
                            .filter(p -> p.status() != Place.Status.CLOSED)
                            .map(Place::name)
                            .toList();
            return new Beginning(who, where, places);
        }
    }

    private final Project project;
    private final Consumer<Throwable> failed;

    public NoticingModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
    }

    void begin(Consumer<Beginning> begun) {
        var actor = project.actor();
        Fx.then(project.read(reading -> Beginning.read(reading, actor)), begun, failed);
    }

    static String today() {
        return LocalDate.now(ZoneId.systemDefault()).toString();
    }

    /// Saves a noticing as one step.
    ///
    /// @param when as typed; empty for a noticing without a date
    /// @param saved runs when it is saved
    /// @throws Refusal when the line is empty or the date cannot be read; nothing is saved then
    void save(String line, String who, String where, String when, Runnable saved) throws Refusal {
        if (line.isBlank()) {
            throw Refusal.of("noticing.empty");
        }
        var on = when.isBlank() ? null : VagueDate.parse(when);
        Fx.then(
                project.edit(
                        Label.of(Messages.get("edit.noticing")),
                        tx -> Noticings.add(tx, line.strip(), who.strip(), where.strip(), on)),
                id -> saved.run(),
                failed);
    }
}
