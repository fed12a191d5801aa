package kenning.store;

import java.util.Map;
import java.util.Set;
import kenning.model.Story;

/// What one committed edit, undo or redo changed.
///
/// @param label what the step is called
/// @param place where in the project it happened, such as `story/12`; empty when nowhere in
///   particular
/// @param rows the keys of the rows that were added, changed or removed, by table
/// @param stories every story that the change concerns: itself, its turns, codings, signs, consent,
///   notes or evidence
public record Change(
        String label,
        String place,
        Cause cause,
        Map<Table, Set<Long>> rows,
        Set<Story.Id> stories) {

    public enum Cause {
        EDIT,
        UNDO,
        REDO
    }

    public Change {
        rows = Map.copyOf(rows);
        stories = Set.copyOf(stories);
    }

    /// A change of the history alone.
    static Change ofHistory(String label) {
        return new Change(label, "", Cause.EDIT, Map.of(), Set.of());
    }

    public boolean touches(Set<Table> tables) {
        return rows.keySet().stream().anyMatch(tables::contains);
    }
}
