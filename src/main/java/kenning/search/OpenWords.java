package kenning.search;

import java.util.ArrayList;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Words that are not wholly given, as machines that accept every word meant. They accept no marked
/// stem.
final class OpenWords {
    private static final int FIRST_CHARACTER = Stemming.marked("").codePointAt(0) + 1;

    private OpenWords() {}

    static Automaton automaton(String shape) {
        var parts = new ArrayList<Automaton>();
        var any = Automata.makeCharRange(FIRST_CHARACTER, Character.MAX_CODE_POINT);
        shape.codePoints()
                .forEach(c ->
                        parts.add(
                                switch (c) {
                                    case '?' -> any;
                                    case '*' -> Operations.repeat(any);
                                    default -> Automata.makeChar(c);
                                }));
        return Operations.determinize(
                Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    static CompiledAutomaton shape(String shape) {
        return new CompiledAutomaton(automaton(shape));
    }

    /// The first letter stays: slips there are rare, and without it every word would have to be
    /// tried.
    static Automaton like(String word, int edits) {
        var first = word.substring(0, word.offsetByCodePoints(0, 1));
        var others = word.codePoints().skip(1).toArray();
        return new LevenshteinAutomata(others, Character.MAX_CODE_POINT, true)
                .toAutomaton(edits, first);
    }

    static CompiledAutomaton fuzzy(String word, int edits) {
        return new CompiledAutomaton(like(word, edits));
    }
}
