package kenning.ui.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// Labelled fields, one above the other, that change one thing in place.
///
/// A field is entered, once, when the focus leaves it or with Enter (where Enter begins a new line,
/// with Ctrl Enter), and not with every letter, so that each entry can be one step of undo. Escape
/// puts back what stood there. What somebody is typing is never overwritten by an answer that
/// arrives meanwhile. On the FX thread.
public final class Form extends VBox {
    private final String prefix;
    private final List<Field<?>> fields = new ArrayList<>();

    /// Reads what was typed.
    @FunctionalInterface
    public interface Reader<T> {
        /// @throws Refusal when it means nothing; the sentence then stands under the field
        @Nullable T read(String typed) throws Refusal;
    }

    /// @param id of the form; the id of each field is this, a hyphen and the field's name
    public Form(String id) {
        setId(id);
        prefix = id + "-";
        getStyleClass().add("form-rows");
    }

    /// A field of one line.
    ///
    /// @param key of its label in the messages
    public Field<String> line(String name, String key) {
        return line(name, key, value -> value, String::strip);
    }

    /// A field of one line whose text means something.
    public <T> Field<T> line(String name, String key, Function<T, String> write, Reader<T> read) {
        return add(new TypedField<>(prefix + name, key, new TextField(), write, read));
    }

    /// A field that is as high as its text.
    public Field<String> lines(String name, String key) {
        return add(
                new TypedField<>(
                        prefix + name, key, new GrowingArea(), value -> value, String::strip));
    }

    /// A year, a month or a day, or nothing.
    public Field<VagueDate> date(String name, String key) {
        return line(name, key, date -> date == null ? "" : date.iso(), Form::readDate);
    }

    private static @Nullable VagueDate readDate(String typed) throws Refusal {
        return typed.isBlank() ? null : VagueDate.parse(typed);
    }

    /// A day, or nothing.
    public Field<LocalDate> day(String name, String key) {
        return line(name, key, day -> day == null ? "" : day.toString(), Form::readDay);
    }

    private static @Nullable LocalDate readDay(String typed) throws Refusal {
        if (typed.isBlank()) {
            return null;
        }
        var date = VagueDate.parse(typed);
        if (!date.first().equals(date.last())) {
            throw Refusal.of("date.notADay", typed);
        }
        return date.first();
    }

    /// One of several things, or none of them; entered when it is chosen.
    ///
    /// @param none the key of what stands for no choice
    public <T> ChoiceField<T> choice(
            String name, String key, Function<T, String> text, String none) {
        return add(
                new ChoiceField<>(
                        key, Nodes.<T>choice(prefix + name, text, none), Objects::equals));
    }

    /// Yes or no; entered when it is switched.
    public CheckBox flag(String name, String key) {
        var box = new CheckBox(Messages.get(key));
        box.setId(prefix + name);
        box.setAccessibleText(Messages.get(key));
        box.setWrapText(true);
        getChildren().add(box);
        return box;
    }

    /// A line between fields that says what the next ones are about.
    public void heading(String key) {
        getChildren().add(Nodes.label(Messages.get(key), "heading"));
    }

    /// Something that is not a field.
    public void other(Node node) {
        getChildren().add(node);
    }

    private <F extends Field<?>> F add(F field) {
        fields.add(field);
        getChildren().add(field);
        return field;
    }

    /// Enters what was typed and not entered yet: for whoever is about to show something else.
    public void enter() {
        fields.forEach(Field::enter);
    }
}
