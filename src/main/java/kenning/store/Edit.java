package kenning.store;

import kenning.model.Refusal;

/// A change to the project: one transaction on the project thread. When it throws, nothing was
/// changed.
@FunctionalInterface
public interface Edit<T> {
    T make(Tx tx) throws Refusal;
}
