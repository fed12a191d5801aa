package kenning.ui.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Tx;
import org.jspecify.annotations.Nullable;

/// Where the work happens: each place is followed by the places in it.
final class PlaceShelf implements Shelf<Place> {
    private static final int DEEPEST = 12;

    @Override
    public Section section() {
        return Section.PLACES;
    }

    @Override
    public List<Place> all(ProjectFacts facts) {
        var inside = new HashMap<Place.@Nullable Id, List<Place>>();
        for (var place : facts.places()) {
            inside.computeIfAbsent(place.parent(), p -> new ArrayList<>()).add(place);
        }
        var all = new ArrayList<Place>();
        follow(inside, null, all);
        return all;
    }

    private static void follow(
            Map<Place.@Nullable Id, List<Place>> inside,
            Place.@Nullable Id above,
            List<Place> all) {
        for (var place : inside.getOrDefault(above, List.of())) {
            all.add(place);
            follow(inside, place.id(), all);
        }
    }

    /// In how many places a place lies.
    static int depth(ProjectFacts facts, Place place) {
        int depth = 0;
        for (var above = place.parent(); above != null && depth < DEEPEST; depth++) {
            above = parent(facts, above);
        }
        return depth;
    }

    private static Place.@Nullable Id parent(ProjectFacts facts, Place.Id of) {
        for (var place : facts.places()) {
            if (place.id().equals(of)) {
                return place.parent();
            }
        }
        return null;
    }

    @Override
    public long key(Place thing) {
        return thing.id().value();
    }

    @Override
    public String name(Place thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Places.add(tx, name, null, "", "", "").value();
    }

    @Override
    public Optional<Place> find(Reading reading, long key) {
        return Places.find(reading, new Place.Id(key));
    }

    @Override
    public void save(Tx tx, Place thing) throws Refusal {
        Places.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) throws Refusal {
        Places.remove(tx, new Place.Id(key));
    }
}
