package kenning.ui.project;

import javafx.scene.input.KeyCode;

/// How the things of a shelf look: their lines in the list and the form of the chosen one.
interface Look<T> {
    Line line(ProjectFacts facts, T thing);

    /// Gives the form its fields.
    void fill(ThingForm<T> form);

    /// Offers the form what can be chosen at this moment.
    default void show(ProjectFacts facts, T thing) {}

    /// A key that was pressed with Alt on the chosen thing.
    ///
    /// @return whether it means something
    default boolean key(KeyCode code, T thing) {
        return false;
    }
}
