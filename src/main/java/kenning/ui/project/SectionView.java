package kenning.ui.project;

import javafx.scene.Node;

/// One part of the screen.
interface SectionView {
    Node node();

    /// Brings a thing into view, if it is there; 0 for none in particular.
    default void open(long key) {}

    /// Takes the focus.
    default void focus() {
        node().requestFocus();
    }

    /// Puts the caret where a new thing is added, if things can be added here.
    default void startNew() {}
}
