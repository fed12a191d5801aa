package kenning.search;

import java.util.ArrayList;
import java.util.List;
import kenning.text.Messages;

/// The language of a search, as people type it: words, all of which must stand somewhere in a
/// story; "words side by side"; AND, OR and NOT in capitals, of which AND binds closer than OR;
/// -word; beginnin*; and groups in brackets. Punctuation on its own means nothing.
public final class QueryText {
    /// In UTF-16 units; more is not a question but a text.
    static final int LONGEST = 1_000;

    /// How many words and phrases one question may have.
    static final int MOST_WORDS = 100;

    private final List<QueryToken> tokens;
    private final String text;
    private int at;

    private QueryText(String text, List<QueryToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// What a person typed, understood or not.
    public sealed interface Parsed {
        record Understood(Query query) implements Parsed {}

        /// @param offset where the difficulty lies, in UTF-16 units of what was typed
        /// @param key of the sentence that says what is wrong and what to do
        record Problem(int offset, String key, List<Object> arguments) implements Parsed {
            public Problem {
                arguments = List.copyOf(arguments);
            }

            public String sentence() {
                return Messages.get(key, arguments.toArray());
            }
        }
    }

    public static Parsed parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new Unreadable(LONGEST, "search.tooLong", LONGEST);
            }
            return new Parsed.Understood(new QueryText(text, QueryToken.of(text)).whole());
        } catch (Unreadable e) {
            return e.problem();
        }
    }

    private Query whole() throws Unreadable {
        if (tokens.isEmpty()) {
            throw new Unreadable(0, text.isBlank() ? "search.empty" : "search.noWord");
        }
        int words = 0;
        for (var token : tokens) {
            if (token.isWord() && ++words > MOST_WORDS) {
                throw new Unreadable(token.offset(), "search.tooManyWords", MOST_WORDS);
            }
        }
        var query = any();
        if (at < tokens.size()) {
            throw problem(tokens.get(at), "search.unopened");
        }
        return query;
    }

    private Query any() throws Unreadable {
        var parts = new ArrayList<Query>();
        parts.add(all());
        while (accept(QueryToken.Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
    }

    private Query all() throws Unreadable {
        var parts = new ArrayList<Query>();
        parts.add(one());
        while (accept(QueryToken.Kind.AND) || startsOperand()) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
    }

    private Query one() throws Unreadable {
        if (!startsOperand()) {
            throw missing();
        }
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case PHRASE -> new Query.Phrase(token.words());
            case PREFIX -> new Query.Prefix(token.words().getFirst());
            case NOT, MINUS -> without(one());
            case OPEN -> group(token);
            case AND, OR, CLOSE -> throw new IllegalStateException("not an operand: " + token);
        };
    }

    private static Query without(Query query) {
        return query instanceof Query.Not(Query twice) ? twice : new Query.Not(query);
    }

    private Query group(QueryToken open) throws Unreadable {
        if (at < tokens.size() && tokens.get(at).kind() == QueryToken.Kind.CLOSE) {
            throw problem(open, "search.emptyGroup");
        }
        if (at == tokens.size()) {
            throw problem(open, "search.unclosedGroup");
        }
        var query = any();
        if (!accept(QueryToken.Kind.CLOSE)) {
            throw problem(open, "search.unclosedGroup");
        }
        return query;
    }

    private boolean startsOperand() {
        return at < tokens.size()
                && switch (tokens.get(at).kind()) {
                    case PHRASE, PREFIX, NOT, MINUS, OPEN -> true;
                    case AND, OR, CLOSE -> false;
                };
    }

    private boolean accept(QueryToken.Kind kind) {
        boolean accepted = at < tokens.size() && tokens.get(at).kind() == kind;
        at += accepted ? 1 : 0;
        return accepted;
    }

    /// Where a word should be there is none: after an operator, or before one.
    private Unreadable missing() {
        if (at > 0 && tokens.get(at - 1).isOperator()) {
            return problem(tokens.get(at - 1), "search.nothingAfter");
        }
        var here = tokens.get(at);
        return problem(here, here.isOperator() ? "search.nothingBefore" : "search.unopened");
    }

    private Unreadable problem(QueryToken token, String key) {
        return new Unreadable(
                token.offset(), key, token.text(), Unreadable.position(text, token.offset()));
    }
}
