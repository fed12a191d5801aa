package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.Funder;
import kenning.model.Refusal;
import kenning.store.Funders;
import kenning.store.Reading;
import kenning.store.Tx;

/// Who pays for the work.
final class FunderShelf implements Shelf<Funder> {
    @Override
    public Section section() {
        return Section.FUNDERS;
    }

    @Override
    public List<Funder> all(ProjectFacts facts) {
        return facts.funders();
    }

    @Override
    public long key(Funder thing) {
        return thing.id().value();
    }

    @Override
    public String name(Funder thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Funders.add(tx, name).value();
    }

    @Override
    public Optional<Funder> find(Reading reading, long key) {
        return Funders.find(reading, new Funder.Id(key));
    }

    @Override
    public void save(Tx tx, Funder thing) throws Refusal {
        Funders.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) {
        Funders.remove(tx, new Funder.Id(key));
    }
}
