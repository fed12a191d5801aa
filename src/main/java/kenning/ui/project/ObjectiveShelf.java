package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.Objective;
import kenning.model.Refusal;
import kenning.store.Objectives;
import kenning.store.Reading;
import kenning.store.Tx;

/// What the programme works towards.
final class ObjectiveShelf implements Shelf<Objective> {
    @Override
    public Section section() {
        return Section.OBJECTIVES;
    }

    @Override
    public List<Objective> all(ProjectFacts facts) {
        return facts.objectives();
    }

    @Override
    public long key(Objective thing) {
        return thing.id().value();
    }

    @Override
    public String name(Objective thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Objectives.add(tx, name, "").value();
    }

    @Override
    public Optional<Objective> find(Reading reading, long key) {
        return Objectives.find(reading, new Objective.Id(key));
    }

    @Override
    public void save(Tx tx, Objective thing) throws Refusal {
        Objectives.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) {
        Objectives.remove(tx, new Objective.Id(key));
    }
}
