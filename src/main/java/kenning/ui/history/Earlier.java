package kenning.ui.history;

import kenning.store.AsItStood;

/// Who shows how a project stood earlier. On the FX thread.
@FunctionalInterface
public interface Earlier {
    /// Shows it, and closes it in the end.
    ///
    /// @param when in words, such as "at the end of 12 Mar 2026"
    void show(AsItStood stood, String when);
}
