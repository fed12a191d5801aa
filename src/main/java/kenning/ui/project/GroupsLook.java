package kenning.ui.project;

import java.util.List;
import kenning.model.OptionalField;
import kenning.model.PeopleGroup;
import kenning.model.Place;
import kenning.model.VoiceFamily;
import kenning.ui.kit.ChoiceField;
import org.jspecify.annotations.Nullable;

/// Groups of people who meet.
final class GroupsLook implements Look<PeopleGroup> {
    private @Nullable ChoiceField<Place.Id> place;
    private ProjectFacts facts = ProjectFacts.NONE;

    @Override
    public Line line(ProjectFacts facts, PeopleGroup group) {
        var in = group.place();
        var family = group.family();
        var line =
                Line.of(
                        group.name(),
                        in != null && facts.shows(OptionalField.GROUP_PLACE)
                                ? facts.placeName(in)
                                : "");
        return family == null || !facts.shows(OptionalField.GROUP_FAMILY)
                ? line
                : line.withChip(VoicesLook.family(family), family.code());
    }

    @Override
    public void fill(ThingForm<PeopleGroup> form) {
        form.line("name", "about.field.name", PeopleGroup::name, PeopleGroup::withName);
        place =
                form.choice(
                        "place",
                        "about.field.place",
                        id -> facts.placeName(id),
                        PeopleGroup::place,
                        PeopleGroup::withPlace);
        form.optional(OptionalField.GROUP_PLACE, place);
        var family =
                form.choice(
                        "family",
                        "about.field.familyOfGroup",
                        VoicesLook::family,
                        PeopleGroup::family,
                        PeopleGroup::withFamily);
        family.offer(List.of(VoiceFamily.values()), true);
        form.optional(OptionalField.GROUP_FAMILY, family);
        form.optional(
                OptionalField.GROUP_DETAIL,
                form.lines(
                        "detail",
                        "about.field.aboutGroup",
                        PeopleGroup::detail,
                        PeopleGroup::withDetail));
    }

    @Override
    public void show(ProjectFacts now, PeopleGroup group) {
        facts = now;
        if (place != null) {
            place.offer(now.places().stream().map(Place::id).toList(), true);
        }
    }
}
