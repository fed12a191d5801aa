package kenning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kenning.search.QueryToken.Kind;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// The language of a search, as people type it: words, all of which must stand somewhere in a
/// story, in any of their English forms; "words side by side" and =word, exactly so; AND, OR and
/// NOT in capitals, of which AND binds closer than OR; -word; beginnin*, w?ld*cards; fuzzy~; near
/// NEAR/5 by, and "near by"~5; /regular expressions/; title:word; place:Name; and groups in
/// brackets. Punctuation on its own means nothing.
public final class QueryText {
    /// In UTF-16 units; more is not a question but a text.
    static final int LONGEST = 1_000;

    /// How many words and phrases one question may have.
    static final int MOST_WORDS = 100;

    /// A question of the greatest length cannot have more brackets in one another and close them.
    private static final int DEEPEST = LONGEST / 2;

    private final List<QueryToken> tokens;
    private final String text;
    private int at;

    private QueryText(String text, List<QueryToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// What would mend a question: put `replacement` in the place of what stands from `start` to
    /// `end`.
    public record Fix(int start, int end, String replacement) {
        public String applyTo(String text) {
            return text.substring(0, start) + replacement + text.substring(end);
        }
    }

    /// What a person typed, understood or not.
    public sealed interface Parsed {
        record Understood(Query query) implements Parsed {}

        /// @param offset where the difficulty lies, in UTF-16 units of what was typed
        /// @param end where it ends
        /// @param key of the sentence that says what is wrong and what to do
        /// @param fix where there is one that cannot but help
        record Problem(int offset, int end, String key, List<Object> arguments, @Nullable Fix fix)
                implements Parsed {
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
                throw new Unreadable(LONGEST, text.length(), null, "search.tooLong", LONGEST);
            }
            return new Parsed.Understood(new QueryText(text, QueryReader.read(text)).whole());
        } catch (Unreadable e) {
            return e.problem();
        }
    }

    /// A question with another word in the place of one that is nowhere.
    public static String replace(String text, String word, String by) {
        var replaced = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean begins = isWordPart(text, i) && !isWordPart(text, i - 1);
            if (begins) {
                int end = i;
                while (isWordPart(text, end)) {
                    end++;
                }
                if (StoryAnalyzer.words(text.substring(i, end)).equals(List.of(word))) {
                    replaced.append(text, from, i).append(by);
                    from = end;
                }
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static boolean isWordPart(String text, int offset) {
        return offset >= 0
                && offset < text.length()
                && (Character.isLetterOrDigit(text.charAt(offset))
                        || Character.getType(text.charAt(offset)) == Character.NON_SPACING_MARK
                        || text.charAt(offset) == '\''
                        || text.charAt(offset) == '’');
    }

    private Query whole() throws Unreadable {
        if (tokens.isEmpty()) {
            throw new Unreadable(
                    0, text.length(), null, text.isBlank() ? "search.empty" : "search.noWord");
        }
        int words = 0;
        for (var token : tokens) {
            words += token.words();
            if (words > MOST_WORDS) {
                throw new Unreadable(
                        token.offset(), text.length(), null, "search.tooManyWords", MOST_WORDS);
            }
        }
        refuseDeep();
        var query = any();
        if (at < tokens.size()) {
            throw problem(tokens.get(at), "search.unopened");
        }
        return query;
    }

    /// Brackets are read by recursion, so too many of them in one another that are never closed are
    /// found before.
    private void refuseDeep() throws Unreadable {
        int depth = 0;
        for (var token : tokens) {
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth > DEEPEST) {
                throw unclosed(token);
            }
        }
    }

    private Query any() throws Unreadable {
        var parts = new ArrayList<Query>();
        parts.add(all());
        while (accept(Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
    }

    private Query all() throws Unreadable {
        var parts = new ArrayList<Query>();
        parts.add(near());
        while (accept(Kind.AND) || startsOperand()) {
            parts.add(near());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
    }

    private Query near() throws Unreadable {
        var query = one();
        while (at < tokens.size() && tokens.get(at).kind() == Kind.NEAR) {
            var near = tokens.get(at++);
            var other = one();
            if (!Nearness.canBePart(query) || !Nearness.canBePart(other)) {
                throw new Unreadable(
                        near.offset(),
                        near.end(),
                        new Fix(near.offset(), near.end(), "AND"),
                        "search.nearParts",
                        near.text(),
                        Unreadable.position(text, near.offset()));
            }
            query = new Query.Near(List.of(query, other), near.number());
        }
        return query;
    }

    private Query one() throws Unreadable {
        if (!startsOperand()) {
            throw missing();
        }
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case OPERAND -> Objects.requireNonNull(token.query());
            case FIELD -> new Query.In(Objects.requireNonNull(token.field()), inField(token));
            case NOT, MINUS -> without(one());
            case OPEN -> group(token);
            case AND, OR, NEAR, CLOSE ->
                    throw new IllegalStateException("not an operand: " + token);
        };
    }

    /// An expression reads the story and nothing else, and nothing is in two fields at once.
    private Query inField(QueryToken field) throws Unreadable {
        if (!startsOperand()) {
            throw problem(field, "search.nothingAfter");
        }
        int first = at;
        var part = one();
        for (var token : tokens.subList(first, at)) {
            boolean elsewhere =
                    token.kind() == Kind.FIELD
                            || token.query() instanceof Query.Only
                            || (token.query() instanceof Query.Expression
                                    && field.field() != Field.TEXT);
            if (elsewhere) {
                throw new Unreadable(
                        field.offset(),
                        field.end(),
                        new Fix(field.offset(), field.end(), ""),
                        "search.inField",
                        field.text(),
                        Unreadable.position(text, field.offset()),
                        token.text());
            }
        }
        return part;
    }

    private static Query without(Query query) {
        return query instanceof Query.Not(Query twice) ? twice : new Query.Not(query);
    }

    private Query group(QueryToken open) throws Unreadable {
        if (at < tokens.size() && tokens.get(at).kind() == Kind.CLOSE) {
            int end = tokens.get(at).end();
            throw problem(open, end, new Fix(open.offset(), end, ""), "search.emptyGroup");
        }
        if (at == tokens.size()) {
            throw unclosed(open);
        }
        var query = any();
        if (!accept(Kind.CLOSE)) {
            throw unclosed(open);
        }
        return query;
    }

    private Unreadable unclosed(QueryToken open) {
        return problem(
                open,
                open.end(),
                new Fix(text.length(), text.length(), ")"),
                "search.unclosedGroup");
    }

    private boolean startsOperand() {
        return at < tokens.size()
                && switch (tokens.get(at).kind()) {
                    case OPERAND, FIELD, NOT, MINUS, OPEN -> true;
                    case AND, OR, NEAR, CLOSE -> false;
                };
    }

    private boolean accept(Kind kind) {
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
        return problem(token, token.end(), new Fix(token.offset(), token.end(), ""), key);
    }

    private Unreadable problem(QueryToken token, int end, Fix fix, String key) {
        return new Unreadable(
                token.offset(),
                end,
                fix,
                key,
                token.text(),
                Unreadable.position(text, token.offset()));
    }
}
