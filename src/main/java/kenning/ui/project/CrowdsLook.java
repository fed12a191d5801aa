package kenning.ui.project;

import kenning.model.Crowd;
import kenning.model.OptionalField;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import org.jspecify.annotations.Nullable;

/// How many people each label fits.
final class CrowdsLook implements Look<Crowd> {
    private @Nullable ChoiceField<Place.Id> place;
    private ProjectFacts facts = ProjectFacts.NONE;

    @Override
    public Line line(ProjectFacts facts, Crowd crowd) {
        var in = crowd.place();
        var asOf = crowd.asOf();
        return Line.of(
                        crowd.role(),
                        in == null ? Messages.get("about.everyPlace") : facts.placeName(in),
                        asOf != null && facts.shows(OptionalField.CROWD_AS_OF)
                                ? Messages.get("about.asOf", asOf.iso())
                                : "")
                .withChip(size(crowd.size()), "soft");
    }

    private static String size(@Nullable Integer size) {
        return size == null ? Messages.get("about.many") : Integer.toString(size);
    }

    @Override
    public void fill(ThingForm<Crowd> form) {
        form.line("role", "about.field.crowdRole", Crowd::role, Crowd::withRole);
        place =
                form.choice(
                        "place",
                        "about.field.crowdPlace",
                        id -> facts.placeName(id),
                        Crowd::place,
                        Crowd::withPlace);
        form.bind(
                form.node()
                        .line(
                                "size",
                                "about.field.size",
                                size -> size == null ? "" : Integer.toString(size),
                                CrowdsLook::read),
                "about.field.size",
                Crowd::size,
                Crowd::withSize);
        var asOf = form.node().date("as-of", "about.field.asOf");
        form.bind(asOf, "about.field.asOf", Crowd::asOf, Crowd::withAsOf);
        form.optional(OptionalField.CROWD_AS_OF, asOf);
        form.optional(
                OptionalField.CROWD_SOURCE,
                form.lines("source", "about.field.source", Crowd::source, Crowd::withSource));
    }

    /// Nothing means many.
    private static @Nullable Integer read(String typed) throws Refusal {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.of("crowd.notANumber", typed.strip());
        }
    }

    @Override
    public void show(ProjectFacts now, Crowd crowd) {
        facts = now;
        if (place != null) {
            place.offer(now.places().stream().map(Place::id).toList(), true);
        }
    }
}
