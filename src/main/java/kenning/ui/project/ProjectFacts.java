package kenning.ui.project;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Crowd;
import kenning.model.Funder;
import kenning.model.Member;
import kenning.model.Objective;
import kenning.model.OptionalField;
import kenning.model.PeopleGroup;
import kenning.model.Period;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Voice;
import kenning.store.Crowds;
import kenning.store.Funders;
import kenning.store.HiddenFields;
import kenning.store.Members;
import kenning.store.Objectives;
import kenning.store.PeopleGroups;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.store.Reading;
import kenning.store.Table;
import kenning.store.Voices;

/// Everything that the screen shows, read at one moment.
///
/// @param uses how often the things of the lists are used elsewhere
/// @param hidden the optional fields that this project does not show
/// @param filled in how many rows something stands in each of them
record ProjectFacts(
        Programme programme,
        List<Place> places,
        List<Period> periods,
        List<Voice> voices,
        List<Member> members,
        List<Objective> objectives,
        List<PeopleGroup> groups,
        List<Funder> funders,
        List<Crowd> crowds,
        Uses uses,
        Set<OptionalField> hidden,
        Map<OptionalField, Integer> filled) {

    /// @param stories in each place itself
    /// @param tellers who speak from each voice
    /// @param work of each member
    record Uses(
            Map<Place.Id, Integer> stories,
            Map<Voice.Id, Integer> tellers,
            Map<Member.Id, Integer> work) {
        static final Uses NONE = new Uses(Map.of(), Map.of(), Map.of());
    }

    static final ProjectFacts NONE =
            new ProjectFacts(
                    Programme.named(""),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Uses.NONE,
                    Set.of(),
                    Map.of());

    /// What is shown follows changes of these. The pieces of work of each member are counted anew
    /// only when the screen is shown, since to count them means to go through every coding.
    static final Set<Table> FOLLOWED =
            EnumSet.of(
                    Table.PROGRAMME,
                    Table.MEMBER,
                    Table.VOICE,
                    Table.PLACE,
                    Table.PERIOD,
                    Table.TELLER,
                    Table.STORY,
                    Table.OBJECTIVE,
                    Table.PEOPLE_GROUP,
                    Table.FUNDER,
                    Table.CROWD,
                    Table.HIDDEN_FIELD);

    static ProjectFacts read(Reading reading) {
        return new ProjectFacts(
                Programmes.read(reading),
                Places.list(reading),
                Periods.list(reading),
                Voices.list(reading),
                Members.list(reading),
                Objectives.list(reading),
                PeopleGroups.list(reading),
                Funders.list(reading),
                Crowds.list(reading),
                new Uses(Places.stories(reading), Voices.tellers(reading), Members.work(reading)),
                HiddenFields.list(reading),
                HiddenFields.filled(reading));
    }

    boolean shows(OptionalField field) {
        return !hidden.contains(field);
    }

    /// How many stories stand in a place and the places in it.
    int storiesIn(Place place) {
        return Place.within(places, place.id()).stream()
                .mapToInt(inside -> uses.stories().getOrDefault(inside, 0))
                .sum();
    }

    /// The name of a place; empty when there is none.
    String placeName(Place.Id place) {
        return places.stream()
                .filter(p -> p.id().equals(place))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }
}
