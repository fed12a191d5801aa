package kenning.ui.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import kenning.model.OptionalField;
import kenning.model.Refusal;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import org.jspecify.annotations.Nullable;

/// The form of the chosen thing of a shelf: each field knows what it shows of the thing and how it
/// changes it. On the FX thread.
final class ThingForm<T> {
    private final ProjectModel model;
    private final Shelf<T> shelf;
    private final Form form;
    private final List<BiConsumer<T, Boolean>> shows = new ArrayList<>();
    private final Map<OptionalField, List<Node>> optional = new EnumMap<>(OptionalField.class);
    private @Nullable T shown;

    /// How a thing becomes another when a value is entered.
    @FunctionalInterface
    interface With<T, V> {
        /// @throws Refusal when it cannot become like that
        T with(T thing, V value) throws Refusal;
    }

    ThingForm(ProjectModel model, Shelf<T> shelf) {
        this.model = model;
        this.shelf = shelf;
        form = new Form("project-" + shelf.section().one());
    }

    Form node() {
        return form;
    }

    ProjectModel model() {
        return model;
    }

    Field<String> line(String name, String key, Function<T, String> get, With<T, String> with) {
        return bind(form.line(name, key), key, get, with);
    }

    Field<String> lines(String name, String key, Function<T, String> get, With<T, String> with) {
        return bind(form.lines(name, key), key, get, with);
    }

    Field<LocalDate> day(
            String name, String key, Function<T, LocalDate> get, With<T, LocalDate> with) {
        return bind(form.day(name, key), key, get, with);
    }

    <V> ChoiceField<V> choice(
            String name,
            String key,
            Function<V, String> text,
            Function<T, V> get,
            With<T, V> with) {
        return bind(form.choice(name, key, text, "about.choice.none"), key, get, with);
    }

    /// A field of any kind of the form.
    ///
    /// @param key of what the field is called
    <V, F extends Field<V>> F bind(F field, String key, Function<T, V> get, With<T, V> with) {
        field.onEnter(value -> {
            var thing = shown;
            if (thing != null) {
                model.change(
                        shelf,
                        thing,
                        key,
                        now -> with.with(now, value),
                        refusal -> refuse(thing, field, refusal));
            }
        });
        shows.add((thing, anew) -> {
            if (anew) {
                field.reset(get.apply(thing));
            } else {
                field.show(get.apply(thing));
            }
        });
        return field;
    }

    /// Where the thing is still shown the sentence stands under its field.
    private void refuse(T thing, Field<?> field, Refusal refusal) {
        if (shown != null && shelf.key(shown) == shelf.key(thing)) {
            field.refuse(refusal);
        } else {
            model.failed().accept(refusal);
        }
    }

    /// Something that is not a field, and how it shows a thing.
    void other(Node node, Consumer<T> show) {
        form.other(node);
        showing(show);
    }

    /// Runs whenever a thing is shown, or shown again.
    void showing(Consumer<T> show) {
        shows.add((thing, anew) -> show.accept(thing));
    }

    /// Changes the thing that is shown.
    ///
    /// @param key of what is changed
    void change(String key, ProjectModel.Change<T> change) {
        if (shown != null) {
            model.change(shelf, shown, key, change, model.failed()::accept);
        }
    }

    /// These are shown only where the project shows the optional field.
    void optional(OptionalField field, Node... nodes) {
        optional.computeIfAbsent(field, f -> new ArrayList<>()).addAll(List.of(nodes));
    }

    @Nullable T shown() {
        return shown;
    }

    /// Shows a thing; what somebody is typing about the same thing stays.
    void show(ProjectFacts facts, T thing) {
        boolean anew = shown == null || shelf.key(shown) != shelf.key(thing);
        if (anew && shown != null) {
            form.enter();
        }
        shown = thing;
        shows.forEach(show -> show.accept(thing, anew));
        optional.forEach((field, nodes) ->
                nodes.forEach(node -> {
                    node.setVisible(facts.shows(field));
                    node.setManaged(facts.shows(field));
                }));
    }

    void clear() {
        shown = null;
    }
}
