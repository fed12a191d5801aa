package kenning.ui.project;

import java.util.List;
import kenning.model.OptionalField;
import kenning.model.Place;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import org.jspecify.annotations.Nullable;

/// Places: a tree in which each stands under the place it lies in.
final class PlacesLook implements Look<Place> {
    private @Nullable ChoiceField<Place.Id> parent;
    private ProjectFacts facts = ProjectFacts.NONE;

    @Override
    public Line line(ProjectFacts facts, Place place) {
        int stories = facts.storiesIn(place);
        var line =
                Line.of(
                                place.name(),
                                facts.shows(OptionalField.PLACE_KIND) ? place.kind() : "",
                                stories == 0 ? "" : Messages.get("about.stories", stories))
                        .within(PlaceShelf.depth(facts, place));
        return place.status() == Place.Status.ACTIVE
                ? line
                : line.withChip(status(place.status()), "soft")
                        .pastIf(place.status() == Place.Status.CLOSED);
    }

    private static String status(Place.Status status) {
        return Messages.get("about.status." + status.code());
    }

    @Override
    public void fill(ThingForm<Place> form) {
        form.line("name", "about.field.name", Place::name, Place::withName);
        parent =
                form.choice(
                        "parent",
                        "about.field.parent",
                        id -> facts.placeName(id),
                        Place::parent,
                        Place::withParent);
        form.choice(
                        "status",
                        "about.field.status",
                        PlacesLook::status,
                        Place::status,
                        Place::withStatus)
                .offer(List.of(Place.Status.values()), false);
        form.optional(
                OptionalField.PLACE_KIND,
                form.line("kind", "about.field.kindOfPlace", Place::kind, Place::withKind));
        form.optional(
                OptionalField.PLACE_APPROACH,
                form.lines(
                        "approach", "about.field.approach", Place::approach, Place::withApproach));
        form.optional(
                OptionalField.PLACE_ENTRY_POINT,
                form.lines(
                        "entry",
                        "about.field.entryPoint",
                        Place::entryPoint,
                        Place::withEntryPoint));
        form.optional(
                OptionalField.PLACE_DAYS,
                form.day(
                        "first",
                        "about.field.workFrom",
                        Place::first,
                        (p, day) -> p.withDays(day, p.last())),
                form.day(
                        "last",
                        "about.field.workTo",
                        Place::last,
                        (p, day) -> p.withDays(p.first(), day)));
    }

    /// A place can lie in every place that does not lie in it.
    @Override
    public void show(ProjectFacts now, Place place) {
        facts = now;
        var within = Place.within(now.places(), place.id());
        if (parent != null) {
            parent.offer(
                    now.places().stream().map(Place::id).filter(p -> !within.contains(p)).toList(),
                    true);
        }
    }
}
