package kenning.model;

import java.util.List;

/// Words and phrases that people use for the same thing, such as bairn, wean and child.
///
/// @param words at least two, each once
public record SynonymSet(Id id, List<String> words) {
    public record Id(long value) {}

    public SynonymSet {
        words = List.copyOf(words);
    }
}
