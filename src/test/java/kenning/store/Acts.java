package kenning.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What should stand in a project's history, as it follows from the acts that were acknowledged.
///
/// @param done the labels of the steps in force, the oldest first
/// @param undone those that can be redone, the next one last
record Acts(List<String> done, List<String> undone) {
    Acts {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    static Acts none() {
        return new Acts(List.of(), List.of());
    }

    static Acts in(Project project) throws Exception {
        var done = new ArrayList<String>();
        var undone = new ArrayList<String>();
        for (var step : Project.await(project.history(1_000_000))) {
            switch (step.state()) {
                case DONE -> done.addFirst(step.label());
                case UNDONE -> undone.add(step.label());
                case DROPPED, COMPACTED -> {}
            }
        }
        return new Acts(done, undone);
    }

    /// After one more act, acknowledged as `edit`, `undo` or `redo` with the step's label.
    Acts after(String act, String label) {
        var done = new ArrayList<>(this.done);
        var undone = new ArrayList<>(this.undone);
        switch (act) {
            case "undo" -> undone.add(done.removeLast());
            case "redo" -> done.add(undone.removeLast());
            default -> {
                done.add(label);
                undone.clear();
            }
        }
        return new Acts(done, undone);
    }

    /// Whether the other is this, or this after one act that was not acknowledged any more.
    boolean isOrNearly(Acts other) {
        if (equals(other)) {
            return true;
        }
        Optional<Acts> undo = done.isEmpty() ? Optional.empty() : Optional.of(after("undo", ""));
        Optional<Acts> redo = undone.isEmpty() ? Optional.empty() : Optional.of(after("redo", ""));
        return undo.filter(other::equals).isPresent()
                || redo.filter(other::equals).isPresent()
                || (!other.done.isEmpty() && after("edit", other.done.getLast()).equals(other));
    }
}
