package kenning.ui.project;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kenning.model.Member;
import kenning.model.Objective;
import kenning.model.OptionalField;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.store.Edit;
import kenning.store.HiddenFields;
import kenning.store.Label;
import kenning.store.Objectives;
import kenning.store.Programmes;
import kenning.store.Project;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;

/// The edits of the screen: each is one step of undo, made on the row as it stands at that moment,
/// so that nothing that changed meanwhile is put back. On the FX thread.
public final class ProjectModel implements AutoCloseable {
    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<ProjectFacts> facts;

    /// How a thing changes.
    @FunctionalInterface
    interface Change<T> {
        /// @throws Refusal when it cannot become like that
        T of(T thing) throws Refusal;
    }

    public ProjectModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        facts =
                new Live<>(
                        project,
                        ProjectFacts.FOLLOWED,
                        ProjectFacts.NONE,
                        ProjectFacts::read,
                        failed);
    }

    /// Hears what cannot be, where no field can say it.
    Consumer<Throwable> failed() {
        return failed;
    }

    Live<ProjectFacts> facts() {
        return facts;
    }

    /// Adds a thing of which only the name is known.
    ///
    /// @param done hears of its key
    /// @param refused hears why it cannot be
    void add(Shelf<?> shelf, String name, LongConsumer done, Consumer<Refusal> refused) {
        var label = label("edit.add." + shelf.section().one(), name.strip(), shelf.section(), 0);
        edit(label, tx -> shelf.add(tx, name), done::accept, refused);
    }

    /// Adds a member; where nobody was working yet, the new one does from now on.
    void addMember(String name, LongConsumer done, Consumer<Refusal> refused) {
        add(
                new MemberShelf(),
                name,
                key -> {
                    if (project.actor().isEmpty()) {
                        project.actAs(new Member.Id(key));
                    }
                    done.accept(key);
                },
                refused);
    }

    /// Changes one field of a thing.
    ///
    /// @param field the key of what the field is called
    <T> void change(
            Shelf<T> shelf, T thing, String field, Change<T> change, Consumer<Refusal> refused) {
        long key = shelf.key(thing);
        edit(
                label(
                        "edit.field",
                        Messages.get(field),
                        shelf.name(thing),
                        new ProjectPlace(shelf.section(), key)),
                tx -> {
                    var now =
                            shelf.find(tx, key)
                                    .orElseThrow(() -> Refusal.of("about.gone", shelf.name(thing)));
                    shelf.save(tx, change.of(now));
                    return true;
                },
                done -> {},
                refused);
    }

    /// Whether somebody has left. Who has left does not go on working.
    void setActive(Member member, boolean active) {
        edit(
                label(
                        active ? "edit.back" : "edit.left",
                        member.label(),
                        Section.MEMBERS,
                        member.id().value()),
                tx -> {
                    var shelf = new MemberShelf();
                    var now =
                            shelf.find(tx, member.id().value())
                                    .orElseThrow(() -> Refusal.of("about.gone", member.label()));
                    shelf.save(tx, now.withActive(active));
                    return true;
                },
                done -> {
                    if (!active && project.actor().filter(member.id()::equals).isPresent()) {
                        project.actAs(null);
                    }
                },
                failed::accept);
    }

    /// Removes a thing.
    <T> void remove(Shelf<T> shelf, T thing, Runnable done) {
        edit(
                label(
                        "edit.remove." + shelf.section().one(),
                        shelf.name(thing),
                        shelf.section(),
                        shelf.key(thing)),
                tx -> {
                    shelf.remove(tx, shelf.key(thing));
                    return true;
                },
                removed -> done.run(),
                failed::accept);
    }

    /// Moves an objective by one place.
    void move(Objective objective, boolean up) {
        edit(
                label(
                        up ? "edit.moveUp" : "edit.moveDown",
                        objective.name(),
                        Section.OBJECTIVES,
                        objective.id().value()),
                tx -> {
                    Objectives.move(tx, objective.id(), up);
                    return true;
                },
                done -> {},
                failed::accept);
    }

    /// Changes one field of what the project is for.
    void changeProgramme(
            Section section, String field, Change<Programme> change, Consumer<Refusal> refused) {
        edit(
                label(
                        "edit.field",
                        Messages.get(field),
                        Messages.get("about.itself"),
                        new ProjectPlace(section, 0)),
                tx -> {
                    Programmes.save(tx, change.of(Programmes.read(tx)));
                    return true;
                },
                done -> {},
                refused);
    }

    /// Hides an optional field, or shows it again.
    void hide(OptionalField field, boolean hidden) {
        edit(
                label(
                        hidden ? "edit.hide" : "edit.show",
                        Messages.get("optional." + field.code()),
                        Section.FIELDS,
                        0),
                tx -> {
                    HiddenFields.set(tx, field, hidden);
                    return true;
                },
                done -> {},
                failed::accept);
    }

    /// Shows the hidden fields of a section again, as one step.
    void showAgain(Section section, List<OptionalField> fields) {
        edit(
                label("edit.showAll", section.title(), section, 0),
                tx -> {
                    fields.forEach(field -> HiddenFields.set(tx, field, false));
                    return true;
                },
                done -> {},
                failed::accept);
    }

    private static Label label(String key, String name, Section section, long thing) {
        return new Label(Messages.get(key, name), new ProjectPlace(section, thing).toString());
    }

    private static Label label(String key, String field, String name, ProjectPlace place) {
        return new Label(Messages.get(key, field, name), place.toString());
    }

    private <T> void edit(Label label, Edit<T> edit, Consumer<T> done, Consumer<Refusal> refused) {
        Fx.then(project.edit(label, edit), done, failure -> refuse(failure, refused));
    }

    private void refuse(Throwable failure, Consumer<Refusal> refused) {
        if (failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.REQUEST) {
            refused.accept(refusal);
        } else {
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        facts.close();
    }
}
