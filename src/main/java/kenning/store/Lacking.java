package kenning.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was done in a damaged project and is not in a backup of it.
///
/// @param known whether anything can be said of it
/// @param all whether the whole history could be read, so that nothing besides is missing
/// @param steps done since, the newest first
/// @param takenBack how many steps that the backup holds were undone since
public record Lacking(boolean known, boolean all, List<Since> steps, int takenBack) {
    /// A history of which nothing is left.
    static final Lacking UNKNOWN = new Lacking(false, false, List.of(), 0);

    public Lacking {
        steps = List.copyOf(steps);
    }

    /// A step that was done since.
    public record Since(Instant made, String label) {}

    /// So many steps are named, the newest ones.
    private static final int NAMED = 3;

    /// The same in sentences.
    public List<Salvaged.Line> lines() {
        if (!known) {
            return List.of(Salvaged.Line.of("recovery.lacks.unknown"));
        }
        var lines = new ArrayList<Salvaged.Line>();
        if (!steps.isEmpty()) {
            int named = Math.min(NAMED, steps.size());
            var names =
                    steps.subList(0, named).stream()
                            .map(Since::label)
                            .collect(Collectors.joining("; "));
            lines.add(
                    Salvaged.Line.of(
                            all ? "recovery.lacks.steps" : "recovery.lacks.atLeast",
                            steps.size(),
                            names,
                            steps.size() - named));
        } else if (!all) {
            lines.add(Salvaged.Line.of("recovery.lacks.unread"));
        } else if (takenBack == 0) {
            lines.add(Salvaged.Line.of("recovery.lacks.nothing"));
        }
        if (takenBack > 0) {
            lines.add(Salvaged.Line.of("recovery.lacks.takenBack", takenBack));
        }
        return lines;
    }
}
