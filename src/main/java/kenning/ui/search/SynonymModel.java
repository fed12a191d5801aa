package kenning.ui.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import kenning.model.SynonymSet;
import kenning.store.Edit;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Synonyms;
import kenning.store.Table;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;

/// The words that the project takes for the same; every change is a step of its own.
final class SynonymModel implements AutoCloseable {
    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<List<SynonymSet>> sets;

    SynonymModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        sets = new Live<>(project, EnumSet.of(Table.SYNONYMS), List.of(), Synonyms::list, failed);
    }

    Live<List<SynonymSet>> sets() {
        return sets;
    }

    static String line(SynonymSet set) {
        return String.join(", ", set.words());
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// @param line words with commas between them
    /// @param done runs when it is stored
    void add(String line, Runnable done) {
        edit("synonyms.step.add", line, tx -> Synonyms.add(tx, words(line)), done);
    }

    /// @param refused runs when it could not be stored, and what stood there still stands
    void change(SynonymSet set, String line, Runnable refused) {
        var words = words(line);
        if (words.equals(set.words())) {
            refused.run();
            return;
        }
        Fx.then(
                project.edit(
                        Label.of(Messages.get("synonyms.step.change", line.strip())),
                        tx -> {
                            Synonyms.save(tx, new SynonymSet(set.id(), words));
                            return true;
                        }),
                stored -> {},
                failure -> {
                    refused.run();
                    failed.accept(failure);
                });
    }

    void remove(SynonymSet set) {
        edit(
                "synonyms.step.remove",
                line(set),
                tx -> {
                    Synonyms.remove(tx, set.id());
                    return true;
                },
                () -> {});
    }

    private <T> void edit(String key, String line, Edit<T> edit, Runnable done) {
        var label = Label.of(Messages.get(key, line.strip()));
        Fx.then(project.edit(label, edit), stored -> done.run(), failed);
    }

    @Override
    public void close() {
        sets.close();
    }
}
