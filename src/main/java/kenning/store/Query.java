package kenning.store;

import kenning.model.Refusal;

/// A question to the project. Runs on the project thread: nothing heavy belongs here.
@FunctionalInterface
public interface Query<T> {
    T ask(Reading reading) throws Refusal;
}
