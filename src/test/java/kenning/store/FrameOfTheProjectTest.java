package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kenning.model.Funder;
import kenning.model.Objective;
import kenning.model.OptionalField;
import kenning.model.Period;
import kenning.model.Programme;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Purpose, periods, voices, objectives, groups, funders, crowd sizes and hidden fields.
class FrameOfTheProjectTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);

    @TempDir Path folder;
    private Fresh fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new Fresh(folder);
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    @Test
    void the_programme_keeps_its_purpose_its_values_and_its_route() throws Exception {
        var said = new Programme("Alongside", "To notice.", DECEMBER, "We come back.", "1. Phone.");
        fresh.change(tx -> Programmes.save(tx, said));
        assertThat(fresh.ask(Programmes::read)).isEqualTo(said);
        fresh.change(tx -> Programmes.save(tx, said.withEnds(null).withPurpose("To act.")));
        assertThat(fresh.ask(Programmes::read).values()).isEqualTo("We come back.");
    }

    @Test
    void periods_are_in_order_of_time_and_each_has_a_name_of_its_own() throws Exception {
        var late = fresh.edit(tx -> Periods.add(tx, "Year 1", JANUARY, DECEMBER));
        fresh.change(
                tx -> Periods.add(tx, "Year 0", JANUARY.minusYears(1), DECEMBER.minusYears(1)));
        assertThat(fresh.ask(Periods::list))
                .extracting(Period::name)
                .containsExactly("Year 0", "Year 1");
        fresh.refuses("period.nameTaken", tx -> Periods.add(tx, "year 0", JANUARY, DECEMBER));
        fresh.refuses("period.noName", tx -> Periods.add(tx, "", JANUARY, DECEMBER));
        fresh.refuses("date.backwards", tx -> Periods.add(tx, "Year 2", DECEMBER, JANUARY));
        var saved = fresh.ask(r -> Periods.find(r, late)).orElseThrow().withKind("year");
        fresh.change(tx -> Periods.save(tx, saved.withName("Year one")));
        assertThat(fresh.ask(Periods::list).getLast().kind()).isEqualTo("year");
        fresh.change(tx -> Periods.remove(tx, late));
        assertThat(fresh.ask(Periods::list)).hasSize(1);
    }

    @Test
    void voices_stand_with_their_families_community_first() throws Exception {
        var leader = fresh.edit(tx -> Voices.add(tx, "Leader", VoiceFamily.LEADERSHIP));
        var parent = fresh.edit(tx -> Voices.add(tx, "Parent", VoiceFamily.PRACTICE));
        fresh.change(tx -> Voices.setFamily(tx, parent, VoiceFamily.COMMUNITY));
        fresh.change(tx -> Voices.rename(tx, leader, "Senior leader"));
        assertThat(fresh.ask(Voices::list))
                .extracting(Voice::name)
                .containsExactly("Parent", "Senior leader");
        fresh.refuses("voice.nameTaken", tx -> Voices.rename(tx, leader, "PARENT"));
        fresh.refuses("voice.noName", tx -> Voices.add(tx, " ", VoiceFamily.FUNDER));
    }

    @Test
    void a_voice_from_which_stories_are_told_is_not_removed() throws Exception {
        var parent = fresh.edit(tx -> Voices.add(tx, "Parent", VoiceFamily.COMMUNITY));
        var unused = fresh.edit(tx -> Voices.add(tx, "Funder", VoiceFamily.FUNDER));
        fresh.edit(tx -> Fresh.story(tx, parent, null));
        fresh.refuses("voice.hasTellers", tx -> Voices.remove(tx, parent));
        assertThat(fresh.ask(Voices::tellers)).containsOnlyKeys(parent).containsEntry(parent, 1);
        fresh.change(tx -> Voices.remove(tx, unused));
        assertThat(fresh.ask(Voices::list)).hasSize(1);
    }

    @Test
    void what_stands_on_hold_is_not_counted_but_still_holds_its_voice() throws Exception {
        var parent = fresh.edit(tx -> Voices.add(tx, "Parent", VoiceFamily.COMMUNITY));
        var story = fresh.edit(tx -> Fresh.story(tx, parent, null));
        Project.await(
                fresh.project.edit(
                        Label.of("hold"),
                        tx -> {
                            Stories.setHeld(tx, story, true);
                            return true;
                        }));
        assertThat(fresh.ask(Voices::tellers)).isEmpty();
        fresh.refuses("voice.hasTellers", tx -> Voices.remove(tx, parent));
    }

    @Test
    void objectives_are_in_the_order_that_the_programme_gives_them() throws Exception {
        var trust = fresh.edit(tx -> Objectives.add(tx, "Trust", ""));
        fresh.change(tx -> Objectives.add(tx, "Learning", ""));
        var money = fresh.edit(tx -> Objectives.add(tx, "Money", "earlier"));
        fresh.change(tx -> Objectives.move(tx, money, true));
        fresh.change(tx -> Objectives.move(tx, money, true));
        fresh.change(tx -> Objectives.move(tx, money, true));
        fresh.change(tx -> Objectives.move(tx, trust, false));
        assertThat(objectives()).containsExactly("Money", "Learning", "Trust");
        fresh.change(tx -> Objectives.remove(tx, money));
        fresh.change(tx -> Objectives.add(tx, "Story", ""));
        assertThat(objectives()).containsExactly("Learning", "Trust", "Story");
        fresh.refuses("objective.noName", tx -> Objectives.add(tx, "\t", ""));
        fresh.change(tx -> Objectives.save(tx, new Objective(trust, "Trust first", "why")));
        assertThat(objectives()).containsExactly("Learning", "Trust first", "Story");
    }

    private List<String> objectives() throws Exception {
        return fresh.ask(Objectives::list).stream().map(Objective::name).toList();
    }

    @Test
    void groups_and_funders_keep_what_was_said_of_them() throws Exception {
        var place = fresh.edit(tx -> Places.add(tx, "Here", null, "", "", ""));
        var id = fresh.edit(tx -> PeopleGroups.add(tx, "Parents"));
        var group =
                fresh.ask(r -> PeopleGroups.find(r, id))
                        .orElseThrow()
                        .withPlace(place)
                        .withFamily(VoiceFamily.COMMUNITY)
                        .withDetail("in the hall");
        fresh.change(tx -> PeopleGroups.save(tx, group));
        assertThat(fresh.ask(PeopleGroups::list)).containsExactly(group);
        fresh.refuses("group.nameTaken", tx -> PeopleGroups.add(tx, "parents"));
        fresh.refuses("group.noName", tx -> PeopleGroups.add(tx, ""));
        fresh.change(tx -> PeopleGroups.remove(tx, id));

        var paying = fresh.edit(tx -> Funders.add(tx, "Hearthlight"));
        var funder = new Funder(paying, "Hearthlight Fund", "yearly", JANUARY, DECEMBER);
        fresh.change(tx -> Funders.save(tx, funder));
        assertThat(fresh.ask(Funders::list)).containsExactly(funder);
        fresh.refuses("funder.nameTaken", tx -> Funders.add(tx, "hearthlight fund"));
        fresh.refuses("funder.noName", tx -> Funders.add(tx, ""));
        fresh.refuses("date.backwards", tx -> Funders.save(tx, funder.withDays(DECEMBER, JANUARY)));
        fresh.change(tx -> Funders.remove(tx, paying));
        assertThat(fresh.ask(Funders::list)).isEmpty();
    }

    @Test
    void a_crowd_is_recorded_once_for_each_role_and_place() throws Exception {
        var here = fresh.edit(tx -> Places.add(tx, "Here", null, "", "", ""));
        var there = fresh.edit(tx -> Places.add(tx, "There", null, "", "", ""));
        var id = fresh.edit(tx -> Crowds.add(tx, "Health visitor", here, 1));
        fresh.change(tx -> Crowds.add(tx, "Health visitor", there, null));
        fresh.change(tx -> Crowds.add(tx, "Health visitor", null, 0));
        fresh.refuses("crowd.taken", tx -> Crowds.add(tx, "health visitor", here, 4));
        fresh.refuses("crowd.noRole", tx -> Crowds.add(tx, " ", here, 4));
        fresh.refuses("crowd.negative", tx -> Crowds.add(tx, "Dad", here, -1));
        var crowd =
                fresh.ask(r -> Crowds.find(r, id))
                        .orElseThrow()
                        .withSize(2)
                        .withAsOf(new VagueDate("2025-06"))
                        .withSource("the list");
        fresh.change(tx -> Crowds.save(tx, crowd));
        fresh.refuses("crowd.taken", tx -> Crowds.save(tx, crowd.withPlace(there)));
        assertThat(fresh.ask(r -> Crowds.find(r, id)).orElseThrow()).isEqualTo(crowd);
        fresh.change(tx -> Crowds.remove(tx, id));
        assertThat(fresh.ask(Crowds::list)).hasSize(2);
    }

    @Test
    void a_hidden_field_keeps_what_stands_in_it() throws Exception {
        fresh.change(tx -> Places.add(tx, "Here", null, "", "leaders first", ""));
        fresh.change(tx -> HiddenFields.set(tx, OptionalField.PLACE_APPROACH, true));
        fresh.change(tx -> HiddenFields.set(tx, OptionalField.PLACE_APPROACH, true));
        fresh.change(tx -> HiddenFields.set(tx, OptionalField.CROWD_SOURCE, true));
        assertThat(fresh.ask(HiddenFields::list))
                .containsExactlyInAnyOrder(
                        OptionalField.PLACE_APPROACH, OptionalField.CROWD_SOURCE);
        assertThat(fresh.ask(HiddenFields::filled))
                .hasSize(OptionalField.values().length)
                .containsEntry(OptionalField.PLACE_APPROACH, 1)
                .containsEntry(OptionalField.CROWD_SOURCE, 0);
        fresh.change(tx -> HiddenFields.set(tx, OptionalField.PLACE_APPROACH, false));
        assertThat(fresh.ask(HiddenFields::list)).containsExactly(OptionalField.CROWD_SOURCE);
        assertThat(fresh.ask(Places::list).getFirst().approach()).isEqualTo("leaders first");
    }

    @Test
    void a_teller_keeps_the_role_that_they_told_from() throws Exception {
        var id = fresh.edit(tx -> Tellers.add(tx, null, null, null));
        fresh.change(tx -> Tellers.setToldRole(tx, id, " kinship carer "));
        assertThat(fresh.ask(Tellers::list))
                .extracting(Teller::toldRole)
                .containsExactly("kinship carer");
    }
}
