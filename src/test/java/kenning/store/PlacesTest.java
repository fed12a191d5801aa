package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kenning.model.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
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

    private Place.Id add(String name, Place.Id parent) throws Exception {
        return fresh.edit(tx -> Places.add(tx, name, parent, "", "", ""));
    }

    private Place place(Place.Id id) throws Exception {
        return fresh.ask(r -> Places.find(r, id)).orElseThrow();
    }

    @Test
    void a_place_keeps_everything_that_was_said_of_it() throws Exception {
        var id = add("Tarrenholm", null);
        var said =
                place(id)
                        .withKind("estate")
                        .withStatus(Place.Status.CLOSING)
                        .withApproach("leaders first")
                        .withEntryPoint("staff")
                        .withDays(LocalDate.of(2023, 3, 1), LocalDate.of(2025, 10, 31));
        fresh.change(tx -> Places.save(tx, said));
        assertThat(place(id)).isEqualTo(said);
    }

    @Test
    void no_place_lies_in_itself_however_far_around() throws Exception {
        var city = add("City", null);
        var estate = add("Estate", city);
        var street = add("Street", estate);
        var round = place(city).withParent(street);
        fresh.refuses("place.insideItself", tx -> Places.save(tx, round));
        fresh.refuses("place.insideItself", tx -> Places.save(tx, round.withParent(city)));
        fresh.change(tx -> Places.save(tx, Places.find(tx, street).orElseThrow().withParent(city)));
        assertThat(place(street).parent()).isEqualTo(city);
    }

    @Test
    void places_beside_each_other_have_different_names() throws Exception {
        var north = add("North", null);
        add("High Street", north);
        add("High Street", null);
        fresh.refuses("place.nameTaken", tx -> Places.add(tx, "high street ", north, "", "", ""));
        fresh.refuses("place.noName", tx -> Places.add(tx, " ", null, "", "", ""));
    }

    @Test
    void a_place_with_stories_is_not_removed_nor_what_holds_it() throws Exception {
        var city = add("City", null);
        var estate = add("Estate", city);
        var story = fresh.edit(tx -> Fresh.story(tx, null, estate));
        fresh.refuses("place.hasStories", tx -> Places.remove(tx, estate));
        fresh.refuses("place.hasStories", tx -> Places.remove(tx, city));
        assertThat(fresh.ask(Places::stories)).containsOnlyKeys(estate).containsEntry(estate, 1);
        fresh.change(tx -> Stories.remove(tx, story));
        fresh.change(tx -> Places.remove(tx, city));
        assertThat(fresh.ask(Places::list)).isEmpty();
    }

    @Test
    void a_place_is_removed_with_what_lies_in_it_in_one_step() throws Exception {
        var city = add("City", null);
        add("Estate", city);
        fresh.change(tx -> Crowds.add(tx, "Health visitor", city, 1));
        var group = fresh.edit(tx -> PeopleGroups.add(tx, "Parents"));
        fresh.change(tx ->
                PeopleGroups.save(tx, PeopleGroups.find(tx, group).orElseThrow().withPlace(city)));
        fresh.change(tx -> Places.remove(tx, city));
        assertThat(fresh.ask(Crowds::list)).isEmpty();
        assertThat(fresh.ask(PeopleGroups::list).getFirst().place()).isNull();
        fresh.project.undo().join();
        assertThat(fresh.ask(Places::list)).hasSize(2);
        assertThat(fresh.ask(Crowds::list)).hasSize(1);
    }

    @Test
    void what_is_closed_keeps_its_stories_and_is_not_offered_nor_what_lies_in_it()
            throws Exception {
        var shut = add("Shut", null);
        add("Inside", shut);
        var open = add("Open", null);
        fresh.edit(tx -> Fresh.story(tx, null, shut));
        fresh.change(tx ->
                Places.save(
                        tx, Places.find(tx, shut).orElseThrow().withStatus(Place.Status.CLOSED)));
        assertThat(fresh.ask(Places::stories)).containsEntry(shut, 1);
        assertThat(Place.open(fresh.ask(Places::list))).extracting(Place::id).containsExactly(open);
    }

    @Test
    void a_place_that_would_end_before_it_begins_is_refused() throws Exception {
        var id = add("Here", null);
        var wrong = place(id).withDays(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1));
        fresh.refuses("date.backwards", tx -> Places.save(tx, wrong));
    }
}
