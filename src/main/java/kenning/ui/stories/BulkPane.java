package kenning.ui.stories;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.StoryAttributes;
import kenning.model.StorySummary;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.Wording;
import kenning.text.AttributeWords;
import kenning.text.Messages;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Sets the same for several stories: what is left empty stays as it is, and what would change for
/// how many is said before it is done.
final class BulkPane extends VBox {
    /// Carries it out.
    interface Apply {
        void set(StoryAttributes attributes);
    }

    private final StoryListModel model;
    private final List<StorySummary> stories;
    private final Form form = new Form("bulk");
    private final VBox preview = new VBox(4);
    private final VBox below = new VBox(10);
    private final Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
    private final Node first;
    private @Nullable Place place;
    private @Nullable Voice voice;
    private @Nullable VagueDate told;
    private String method = "";
    private @Nullable Audience audience;
    private Wording wording = Wording.AS_IS;
    private @Nullable VagueDate given;
    private String how = "";
    private @Nullable VagueDate reviewed;

    BulkPane(StoryListModel model, List<StorySummary> stories, Apply apply) {
        super(14);
        this.model = model;
        this.stories = List.copyOf(stories);
        setId("bulk");
        first = facts();
        consent();
        flags();
        preview.setId("bulk-preview");
        preview.getStyleClass().add("preview");
        var set = new Button(Messages.get("bulk.apply", stories.size()));
        set.setId("bulk-apply");
        set.setAccessibleText(set.getText());
        set.getStyleClass().add("primary");
        set.setOnAction(e -> {
            form.enter();
            apply.set(attributes());
        });
        getChildren().addAll(Nodes.paragraph(Messages.get("bulk.text"), "soft"), form);
        below.getChildren().addAll(preview, set);
        show();
    }

    /// What would change, and the button that does it.
    Node below() {
        return below;
    }

    /// What takes the focus.
    Node first() {
        return first;
    }

    private Node facts() {
        var places =
                form.<Place>choice("place", "attribute.title.place", Place::name, "bulk.stays");
        places.offer(
                model.terms().places().stream()
                        .filter(p -> p.status() != Place.Status.CLOSED)
                        .toList(),
                true);
        places.onEnter(value -> {
            place = value;
            show();
        });
        var voices =
                form.<Voice>choice("voice", "attribute.title.voice", Voice::name, "bulk.stays");
        voices.offer(model.terms().voices(), true);
        voices.onEnter(value -> {
            voice = value;
            show();
        });
        form.date("told", "attribute.title.told")
                .onEnter(value -> {
                    told = value;
                    show();
                });
        form.line("method", "attribute.title.method")
                .onEnter(value -> {
                    method = value;
                    show();
                });
        form.date("reviewed", "attribute.title.reviewed")
                .onEnter(value -> {
                    reviewed = value;
                    show();
                });
        return places.control();
    }

    private void consent() {
        form.heading("consent.title");
        var uses =
                form.<Audience>choice("consent", "bulk.consent", BulkPane::asFarAs, "bulk.stays");
        uses.offer(List.of(Audience.values()), true);
        uses.onEnter(value -> {
            audience = value;
            show();
        });
        var wordings =
                form.<Wording>choice(
                        "wording", "consent.wording", ConsentWords::wording, "bulk.stays");
        wordings.offer(List.of(Wording.AS_IS, Wording.ANONYMISED, Wording.PARAPHRASE), false);
        wordings.show(wording);
        wordings.onEnter(value -> {
            wording = value;
            show();
        });
        form.date("given", "consent.given")
                .onEnter(value -> {
                    given = value;
                    show();
                });
        form.line("how", "consent.how")
                .onEnter(value -> {
                    how = value;
                    show();
                });
    }

    private static String asFarAs(Audience audience) {
        return Messages.get("consent.upTo." + audience.code());
    }

    private void flags() {
        form.heading("flags.title");
        for (var flag : Flag.values()) {
            var name = flag.name().toLowerCase(Locale.ROOT);
            var field =
                    form.<Boolean>choice(
                            "flag-" + name,
                            "flag." + name,
                            raised -> Messages.get(raised ? "flags.raise" : "flags.takeOff"),
                            "bulk.stays");
            field.offer(List.of(true, false), true);
            field.onEnter(raised -> {
                if (raised == null) {
                    flags.remove(flag);
                } else {
                    flags.put(flag, raised);
                }
                show();
            });
        }
    }

    private StoryAttributes attributes() {
        StoryAttributes.Said said = null;
        if (audience != null) {
            var permission =
                    audience == Audience.TEAM
                            ? Permission.TEAM_ONLY
                            : new Permission(audience.asFarAs(), wording);
            said = new StoryAttributes.Said(permission, given, how);
        }
        return new StoryAttributes(
                place == null ? null : place.id(),
                voice == null ? null : voice.id(),
                told,
                method.isBlank() ? null : method,
                flags,
                said,
                reviewed);
    }

    private void show() {
        var effect = attributes().effect(stories, model.all().get());
        preview.getChildren().clear();
        if (attributes().isNone()) {
            line("bulk.nothing");
            return;
        }
        int all = stories.size();
        line("bulk.changes", "attribute.title.place", place != null, effect.place(), all);
        line("bulk.changes", "attribute.title.voice", voice != null, effect.voice(), all);
        if (effect.elsewhere() > 0) {
            line("bulk.elsewhere", effect.elsewhere());
        }
        line("bulk.changes", "attribute.title.told", told != null, effect.told(), all);
        line("bulk.changes", "attribute.title.method", !method.isBlank(), effect.method(), all);
        line("bulk.changes", "attribute.title.reviewed", reviewed != null, effect.reviewed(), all);
        if (audience != null) {
            line("bulk.consents", effect.narrower(), effect.wider(), all);
            if (effect.narrower() > 0) {
                line("bulk.narrowStays");
            }
            if (effect.wider() > 0 && (given == null || how.isBlank())) {
                preview.getChildren()
                        .add(Nodes.paragraph(Messages.get("consent.howAndWhen"), "warn"));
            }
        }
        effect.flags()
                .forEach((flag, count) ->
                        preview.getChildren()
                                .add(
                                        Nodes.paragraph(
                                                Messages.get(
                                                        "bulk.changes",
                                                        AttributeWords.flag(flag),
                                                        count,
                                                        all))));
    }

    private void line(String key, String name, boolean asked, int changes, int all) {
        if (asked) {
            line(key, Messages.get(name), changes, all);
        }
    }

    private void line(String key, Object... arguments) {
        preview.getChildren().add(Nodes.paragraph(Messages.get(key, arguments)));
    }
}
