package kenning.ui.codebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.store.Edit;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Tx;
import kenning.text.Messages;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Question;

/// How the codebook changes the project: one step of undo for each thing that a person asks for,
/// after a question where much would go along. On the FX thread.
final class Steps {
    private final Project project;
    private final Dialogs dialogs;
    private final Consumer<Throwable> failed;

    Steps(Project project, Dialogs dialogs, Consumer<Throwable> failed) {
        this.project = project;
        this.dialogs = dialogs;
        this.failed = failed;
    }

    /// An edit that gives nothing back.
    interface Change {
        void make(Tx tx) throws Refusal;
    }

    void edit(CodebookPlace place, String label, Change change) {
        edit(place, label, change, this::say);
    }

    /// An edit whose refusal is said where it was asked for.
    void edit(CodebookPlace place, String label, Change change, Consumer<Refusal> refused) {
        Fx.then(
                project.edit(
                        new Label(label, place.toString()),
                        tx -> {
                            change.make(tx);
                            return true;
                        }),
                done -> {},
                failure -> {
                    if (failure instanceof Refusal refusal) {
                        refused.accept(refusal);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    /// Says a refusal in passing.
    void say(Refusal refusal) {
        failed.accept(refusal);
    }

    /// @param done hears on the FX thread when it is committed
    <T> void make(CodebookPlace place, String label, Edit<T> edit, Consumer<T> done) {
        Fx.then(project.edit(new Label(label, place.toString()), edit), done, failed);
    }

    <T> void read(Query<T> query, Consumer<T> done) {
        Fx.then(project.read(query), done, failed);
    }

    /// Asks with these answers; the keys of the title and of each answer, and the text itself.
    Optional<Integer> ask(String title, String text, String... answers) {
        return dialogs.ask(new Question(title, text, List.of(answers)));
    }

    /// Whether the one answer was given.
    boolean agreed(String title, String text, String answerKey) {
        return ask(title, text, Messages.get(answerKey)).isPresent();
    }

    <T> Optional<T> choose(Question.Choice<T> choice) {
        return dialogs.choose(choice);
    }
}
