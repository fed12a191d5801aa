package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.store.Reading;
import kenning.store.Tx;

/// Where all things of one kind stand: how they are listed, added, changed and removed.
interface Shelf<T> {
    Section section();

    /// In the order in which they are shown.
    List<T> all(ProjectFacts facts);

    long key(T thing);

    String name(T thing);

    /// Adds one of which only the name is known, and gives its key.
    long add(Tx tx, String name) throws Refusal;

    Optional<T> find(Reading reading, long key);

    void save(Tx tx, T thing) throws Refusal;

    void remove(Tx tx, long key) throws Refusal;
}
