package kenning.search;

import java.util.List;
import java.util.stream.Stream;

/// What is looked for, as [QueryText] understood it. Words are folded as [Folding] says.
public sealed interface Query {
    /// What it is made of; nothing for one that stands by itself.
    default List<Query> parts() {
        return List.of();
    }

    /// Those in it that are made of no others, itself if it is one.
    default Stream<Query> leaves() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Query::leaves);
    }

    /// The same without those that a story answers by not holding them.
    default Stream<Query> wanted() {
        return switch (this) {
            case Not n -> Stream.empty();
            case Query q when q.parts().isEmpty() -> Stream.of(q);
            case Query q -> q.parts().stream().flatMap(Query::wanted);
        };
    }

    /// A word in any of its English forms: walk, walks, walked.
    record Word(String word) implements Query {}

    /// Words that stand side by side, each exactly so; one of them is simply an exact word.
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

    /// Any word of this shape: ? is any one character, * any number of them.
    record Shape(String shape) implements Query {}

    /// Any word that becomes this one by changing, adding, leaving out or swapping so many letters,
    /// but never the first.
    record Fuzzy(String word, int edits) implements Query {}

    /// All of the parts, in any order and none inside another, with at most so many other words
    /// between them in all. Parts are words of any kind, phrases, other nears, or a choice of
    /// those.
    record Near(List<Query> parts, int between) implements Query {
        public Near {
            parts = List.copyOf(parts);
        }
    }

    /// A regular expression, looked for in the story as it is written, whether letters are capital
    /// or small; ^ and $ are the ends of a turn.
    record Expression(String pattern) implements Query {}

    /// What stands in one field alone.
    record In(Field field, Query part) implements Query {
        @Override
        public List<Query> parts() {
            return List.of(part);
        }
    }

    /// The stories that have something of a name, such as a place.
    ///
    /// @param name as it was typed
    /// @param offset where the name stands in what was typed, in UTF-16 units
    record Only(Facet facet, String name, int offset) implements Query {}

    /// Each of them, somewhere in the story; none of them asks for nothing.
    record All(List<Query> parts) implements Query {
        /// Every story: the filter alone decides.
        public static final All EVERYTHING = new All(List.of());

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
    record Not(Query part) implements Query {
        @Override
        public List<Query> parts() {
            return List.of(part);
        }
    }
}
