package kenning.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a rescue brought to safety, and what it could not.
///
/// @param file the new project
/// @param parts how much of each kind of thing, in the order of the file; kinds of which there was
///   nothing are left out
/// @param changedStories the titles of the stories whose text is not what it was when it was last
///   saved
/// @param stoodIn how many things had to be put in place of lost ones, so that others could stay
/// @param droppedMarks how many codings and signs no longer stood on their words
/// @param held how many stories were put on hold because a record of consent is lost
/// @param left what still does not hold together in the new project
public record Salvaged(
        Path file,
        List<Part> parts,
        List<String> changedStories,
        int stoodIn,
        int droppedMarks,
        int held,
        List<Checkup.Finding> left) {
    /// One kind of thing.
    ///
    /// @param kind the name of its table
    /// @param unknown whether it is not known how many are lost; as many were looked for, then
    public record Part(String kind, long read, long lost, boolean unknown) {}

    public Salvaged {
        parts = List.copyOf(parts);
        changedStories = List.copyOf(changedStories);
        left = List.copyOf(left);
    }

    public long read() {
        return parts.stream().mapToLong(Part::read).sum();
    }

    public long lost() {
        return parts.stream().mapToLong(Part::lost).sum();
    }

    /// Whether nothing is missing and nothing had to be mended.
    public boolean whole() {
        return lost() == 0
                && changedStories.isEmpty()
                && stoodIn == 0
                && droppedMarks == 0
                && held == 0
                && left.isEmpty();
    }

    /// A sentence of the list of what is missing.
    ///
    /// @param kind the key of a word for what is counted first, or empty
    public record Line(String key, String kind, List<Object> arguments) {
        static Line of(String key, Object... arguments) {
            return new Line(key, "", List.of(arguments));
        }
    }

    /// What is missing, and what was done about it; empty when nothing is.
    public List<Line> missing() {
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            if (part.lost() > 0) {
                lines.add(
                        new Line(
                                part.unknown() ? "rescue.lost.unknown" : "rescue.lost",
                                "rescue.kind." + part.kind(),
                                List.of(part.lost(), part.read() + part.lost())));
            }
        }
        changedStories.forEach(title -> lines.add(Line.of("rescue.changed", title)));
        if (stoodIn > 0) {
            lines.add(Line.of("rescue.stoodIn", stoodIn));
        }
        if (droppedMarks > 0) {
            lines.add(Line.of("rescue.dropped", droppedMarks));
        }
        if (held > 0) {
            lines.add(Line.of("rescue.held", held));
        }
        left.forEach(finding -> lines.add(Line.of(finding.key(), finding.where())));
        return lines;
    }
}
