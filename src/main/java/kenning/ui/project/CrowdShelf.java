package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.Crowd;
import kenning.model.Refusal;
import kenning.store.Crowds;
import kenning.store.Reading;
import kenning.store.Tx;

/// How many people the labels fit.
final class CrowdShelf implements Shelf<Crowd> {
    @Override
    public Section section() {
        return Section.CROWDS;
    }

    @Override
    public List<Crowd> all(ProjectFacts facts) {
        return facts.crowds();
    }

    @Override
    public long key(Crowd thing) {
        return thing.id().value();
    }

    @Override
    public String name(Crowd thing) {
        return thing.role();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Crowds.add(tx, name, null, null).value();
    }

    @Override
    public Optional<Crowd> find(Reading reading, long key) {
        return Crowds.find(reading, new Crowd.Id(key));
    }

    @Override
    public void save(Tx tx, Crowd thing) throws Refusal {
        Crowds.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) {
        Crowds.remove(tx, new Crowd.Id(key));
    }
}
