package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.PeopleGroup;
import kenning.model.Refusal;
import kenning.store.PeopleGroups;
import kenning.store.Reading;
import kenning.store.Tx;

/// Groups of people who meet.
final class GroupShelf implements Shelf<PeopleGroup> {
    @Override
    public Section section() {
        return Section.GROUPS;
    }

    @Override
    public List<PeopleGroup> all(ProjectFacts facts) {
        return facts.groups();
    }

    @Override
    public long key(PeopleGroup thing) {
        return thing.id().value();
    }

    @Override
    public String name(PeopleGroup thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return PeopleGroups.add(tx, name).value();
    }

    @Override
    public Optional<PeopleGroup> find(Reading reading, long key) {
        return PeopleGroups.find(reading, new PeopleGroup.Id(key));
    }

    @Override
    public void save(Tx tx, PeopleGroup thing) throws Refusal {
        PeopleGroups.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) {
        PeopleGroups.remove(tx, new PeopleGroup.Id(key));
    }
}
