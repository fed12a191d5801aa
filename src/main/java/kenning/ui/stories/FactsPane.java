package kenning.ui.stories;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kenning.model.Flag;
import kenning.model.Place;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Everything about a story but its words and what may be done with it: each field is one step.
final class FactsPane extends VBox {
    private final StoryHeaderModel model;
    private final Form form = new Form("facts");
    private final Map<String, Node> controls = new HashMap<>();
    private final ChoiceField<Voice> voice;
    private final ChoiceField<Place> place;
    private final Field<VagueDate> told;
    private final Field<VagueDate> happened;
    private final Field<String> method;
    private final Field<String> question;
    private final Field<String> pseudonym;
    private final Field<String> toldRole;
    private final Label others = Nodes.paragraph("", "caption");
    private final Field<VagueDate> reviewed;
    private final Field<String> note;
    private final Map<Flag, CheckBox> flags = new EnumMap<>(Flag.class);
    private @Nullable StoryDetails shown;

    /// @param hold puts the story on hold
    FactsPane(StoryHeaderModel model, Runnable hold) {
        super(14);
        this.model = model;
        setId("facts-pane");
        place =
                keep(
                        "place",
                        form.choice("place", "attribute.title.place", Place::name, "place.notSet"));
        place.onEnter(value -> change((m, of) -> m.setPlace(of.id(), value)));
        told = keep("told", form.date("told", "attribute.title.told"));
        told.onEnter(value -> change((m, of) -> m.setTold(of.id(), value)));
        happened = keep("happened", form.date("happened", "story.happened"));
        happened.onEnter(value -> change((m, of) -> m.setHappened(of.id(), value)));
        method = keep("method", form.line("method", "attribute.title.method"));
        method.onEnter(value -> change((m, of) -> m.setMethod(of.id(), value)));
        question = keep("question", form.lines("question", "story.question"));
        question.onEnter(value -> change((m, of) -> m.setQuestion(of.id(), value)));
        form.heading("teller.title");
        form.other(others);
        voice =
                keep(
                        "voice",
                        form.choice(
                                "voice", "attribute.title.voice", Voice::name, "stories.noVoice"));
        voice.onEnter(value -> change((m, of) -> m.setVoice(of, value)));
        pseudonym = keep("teller", form.line("pseudonym", "teller.pseudonym"));
        pseudonym.onEnter(value -> change((m, of) -> m.setPseudonym(of, value)));
        toldRole = form.line("told-role", "teller.toldRole");
        toldRole.onEnter(value -> change((m, of) -> m.setToldRole(of, value)));
        form.heading("attribute.title.reviewed");
        reviewed = keep("reviewed", form.date("reviewed", "story.reviewedOn"));
        reviewed.onEnter(
                value -> change((m, of) -> m.setReviewed(of.id(), value, of.story().reviewNote())));
        note = form.lines("review-note", "story.reviewNote");
        note.onEnter(
                value -> change((m, of) -> m.setReviewed(of.id(), of.story().reviewed(), value)));
        form.heading("flags.title");
        for (var flag : Flag.values()) {
            var name = flag.name().toLowerCase(Locale.ROOT);
            var box = form.flag("flag-" + name, "flag." + name);
            box.setOnAction(e -> change((m, of) -> m.setFlag(of.id(), flag, box.isSelected())));
            flags.put(flag, box);
            controls.putIfAbsent("flags", box);
        }
        form.other(Nodes.paragraph(Messages.get("hold.text"), "caption"));
        form.other(Nodes.button("story-hold", "hold.put", hold));
        getChildren().add(form);
    }

    private <F extends Field<?>> F keep(String name, F field) {
        controls.put(name, field.control());
        return field;
    }

    /// The control of a field, to take the focus.
    Node control(String name) {
        return controls.getOrDefault(name, place.control());
    }

    private void change(BiConsumer<StoryHeaderModel, StoryDetails> change) {
        var of = shown;
        if (of != null) {
            change.accept(model, of);
        }
    }

    /// Shows a story; what was typed for another one is entered for that one first.
    void show(StoryDetails now) {
        var before = shown;
        boolean another = before == null || !before.id().equals(now.id());
        if (another) {
            form.enter();
        }
        shown = now;
        place.offer(now.places(), true);
        voice.offer(now.voices(), true);
        others.setText(
                now.ofTeller() < 2
                        ? Messages.get("teller.only")
                        : Messages.get("teller.which", now.which(), now.ofTeller()));
        var story = now.story();
        put(place, placeOf(now), another);
        put(voice, now.summary().voice(), another);
        put(told, story.told(), another);
        put(happened, story.happened(), another);
        put(method, story.method(), another);
        put(question, story.question(), another);
        var chosen = now.teller().pseudonym();
        put(pseudonym, chosen == null ? "" : chosen, another);
        put(toldRole, now.teller().toldRole(), another);
        put(reviewed, story.reviewed(), another);
        put(note, story.reviewNote(), another);
        flags.forEach((flag, box) -> box.setSelected(story.flags().contains(flag)));
    }

    private static @Nullable Place placeOf(StoryDetails details) {
        return details.places().stream()
                .filter(p -> p.id().equals(details.story().place()))
                .findFirst()
                .orElse(null);
    }

    private static <T> void put(Field<T> field, @Nullable T value, boolean another) {
        if (another) {
            field.reset(value);
        } else {
            field.show(value);
        }
    }

    /// Enters what was typed and not entered yet.
    void enter() {
        form.enter();
    }
}
