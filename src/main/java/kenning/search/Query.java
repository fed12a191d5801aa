package kenning.search;

import java.util.List;

/// What is looked for, as [QueryText] understood it. Words are folded as [Folding] says.
public sealed interface Query {
    /// Words that stand side by side; one of them is simply a word.
    record Phrase(List<String> words) implements Query {
        public Phrase {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a phrase has at least one word");
            }
        }
    }

    /// Any word that begins so.
    record Prefix(String start) implements Query {}

    /// Each of them, somewhere in the story.
    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of them.
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// The stories in which it does not stand.
    record Not(Query part) implements Query {}
}
