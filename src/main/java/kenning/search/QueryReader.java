package kenning.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kenning.search.QueryText.Fix;
import kenning.search.QueryToken.Kind;

/// Takes a question apart into its pieces.
final class QueryReader {
    /// More words than this between two others are no longer near.
    static final int WIDEST = 100;

    static final int NEAR_USUALLY = 5;
    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,9}))?");
    private static final Pattern DISTANCE = Pattern.compile("~(\\d{0,9})");

    private final String text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryReader(String text) {
        this.text = text;
    }

    static List<QueryToken> read(String text) throws Unreadable {
        return new QueryReader(text).read();
    }

    private List<QueryToken> read() throws Unreadable {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isGap(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                add(c == '(' ? Kind.OPEN : Kind.CLOSE, at + 1);
            } else if (isQuote(at)) {
                quoted();
            } else if (c == '-') {
                hyphens();
            } else if (c == '/' && at + 1 < text.length() && !isGap(text.charAt(at + 1))) {
                expression();
            } else {
                word();
            }
        }
        return tokens;
    }

    private void quoted() throws Unreadable {
        int start = at;
        var inside = betweenQuotes();
        var words = StoryAnalyzer.words(inside);
        if (words.isEmpty()) {
            throw new Unreadable(
                    start,
                    at,
                    new Fix(start, at, ""),
                    "search.emptyQuote",
                    Unreadable.position(text, start));
        }
        var distance = DISTANCE.matcher(text).region(at, text.length());
        Query query = new Query.Phrase(words);
        if (distance.lookingAt()) {
            at = distance.end();
            int between = between(start, distance.start() + 1, distance.group(1));
            if (words.size() > 1) {
                query =
                        new Query.Near(
                                words.stream()
                                        .<Query>map(word -> new Query.Phrase(List.of(word)))
                                        .toList(),
                                between);
            }
        }
        tokens.add(QueryToken.operand(start, text.substring(start, at), query));
    }

    /// What stands between the mark here and the next; afterwards behind that.
    private String betweenQuotes() throws Unreadable {
        int start = at++;
        while (at < text.length() && !isQuote(at)) {
            at++;
        }
        if (at == text.length()) {
            throw new Unreadable(
                    start,
                    text.length(),
                    new Fix(text.length(), text.length(), "\""),
                    "search.unclosedQuote",
                    Unreadable.position(text, start));
        }
        at++;
        return text.substring(start + 1, at - 1);
    }

    private int between(int start, int numberAt, String typed) throws Unreadable {
        if (typed.isEmpty() || Integer.parseInt(typed) > WIDEST) {
            var fixed = Integer.toString(typed.isEmpty() ? NEAR_USUALLY : WIDEST);
            int end = numberAt + typed.length();
            throw new Unreadable(
                    start,
                    end,
                    new Fix(numberAt, end, fixed),
                    "search.distance",
                    text.substring(start, end),
                    Unreadable.position(text, start),
                    WIDEST);
        }
        return Integer.parseInt(typed);
    }

    /// One hyphen right before something excludes it; any other hyphens mean nothing.
    private void hyphens() {
        int start = at;
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        if (at == start + 1
                && at < text.length()
                && !isGap(text.charAt(at))
                && text.charAt(at) != ')') {
            at = start;
            add(Kind.MINUS, start + 1);
        }
    }

    private void expression() throws Unreadable {
        int start = at++;
        while (at < text.length() && !closesExpression(start)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new Unreadable(
                    start,
                    text.length(),
                    new Fix(text.length(), text.length(), "/"),
                    "search.unclosedExpression",
                    Unreadable.position(text, start));
        }
        var pattern = text.substring(start + 1, at++);
        Expressions.check(pattern, start + 1, text);
        tokens.add(
                QueryToken.operand(
                        start, text.substring(start, at), new Query.Expression(pattern)));
    }

    private boolean closesExpression(int start) {
        return text.charAt(at) == '/'
                && at > start + 1
                && (at + 1 == text.length()
                        || isGap(text.charAt(at + 1))
                        || text.charAt(at + 1) == ')');
    }

    private void word() throws Unreadable {
        int start = at;
        while (at < text.length() && !endsWord(at)) {
            at++;
        }
        var word = text.substring(start, at);
        int colon = word.indexOf(':');
        boolean before = colon > 0 && word.codePoints().limit(colon).allMatch(Character::isLetter);
        boolean more = start + colon + 1 < text.length() && !isGap(text.charAt(start + colon + 1));
        if (before && more && !word.startsWith("//", colon + 1)) {
            at = start + colon + 1;
            named(start, word.substring(0, colon));
        } else {
            word(start, word);
        }
    }

    /// What stands after the name of a field or of something else that can be asked for.
    private void named(int start, String name) throws Unreadable {
        var where = Keywords.of(name);
        if (where.isEmpty()) {
            var fix =
                    Keywords.nearest(name)
                            .map(near -> new Fix(start, at - 1, near))
                            .orElseGet(() -> new Fix(at - 1, at, " "));
            throw new Unreadable(
                    start,
                    at,
                    fix,
                    "search.noField",
                    name,
                    Unreadable.position(text, start),
                    Keywords.list());
        }
        switch (where.get()) {
            case Keywords.Where.InField(var field) ->
                    tokens.add(
                            new QueryToken(
                                    Kind.FIELD, start, text.substring(start, at), null, field, 0));
            case Keywords.Where.OfFacet(var facet) -> facet(start, facet);
        }
    }

    private void facet(int start, Facet facet) throws Unreadable {
        int nameAt = at;
        String name;
        if (isQuote(at)) {
            name = betweenQuotes().strip();
        } else {
            while (at < text.length() && !endsWord(at)) {
                at++;
            }
            name = text.substring(nameAt, at);
        }
        boolean known =
                switch (facet) {
                    case YEAR -> name.matches("\\d{4}");
                    case FAMILY -> Keywords.family(name).isPresent();
                    case DIRECTION -> Keywords.direction(name).isPresent();
                    case PLACE, VOICE, CODE, INDICATOR -> !name.isBlank();
                };
        if (!known) {
            throw new Unreadable(
                    nameAt,
                    Math.max(at, nameAt + 1),
                    null,
                    "search.noSuch." + facet,
                    name,
                    Unreadable.position(text, nameAt),
                    switch (facet) {
                        case FAMILY -> Keywords.families();
                        case DIRECTION -> Keywords.directions();
                        case YEAR, PLACE, VOICE, CODE, INDICATOR -> "";
                    });
        }
        tokens.add(
                QueryToken.operand(
                        start, text.substring(start, at), new Query.Only(facet, name, nameAt)));
    }

    private void word(int start, String word) throws Unreadable {
        var near = NEAR.matcher(word);
        if (near.matches()) {
            near(start, near.group(1));
            return;
        }
        switch (word) {
            case "AND" -> tokens.add(QueryToken.plain(Kind.AND, start, word));
            case "OR" -> tokens.add(QueryToken.plain(Kind.OR, start, word));
            case "NOT" -> tokens.add(QueryToken.plain(Kind.NOT, start, word));
            default -> operand(start, word);
        }
    }

    private void near(int start, @org.jspecify.annotations.Nullable String typed)
            throws Unreadable {
        if (typed == null || Integer.parseInt(typed) > WIDEST) {
            throw new Unreadable(
                    start,
                    at,
                    new Fix(start, at, "NEAR/" + (typed == null ? NEAR_USUALLY : WIDEST)),
                    "search.distance",
                    text.substring(start, at),
                    Unreadable.position(text, start),
                    WIDEST);
        }
        tokens.add(
                new QueryToken(
                        Kind.NEAR,
                        start,
                        text.substring(start, at),
                        null,
                        null,
                        Integer.parseInt(typed)));
    }

    private void operand(int start, String word) throws Unreadable {
        var query = WordForm.of(text, start, word);
        if (query.isPresent()) {
            tokens.add(QueryToken.operand(start, word, query.get()));
        } else if (!tokens.isEmpty() && tokens.getLast().kind() == Kind.MINUS) {
            tokens.removeLast();
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(QueryToken.plain(kind, at, text.substring(at, end)));
        at = end;
    }

    private boolean endsWord(int offset) {
        char c = text.charAt(offset);
        return isGap(c) || c == '(' || c == ')' || isQuote(offset);
    }

    /// A quotation mark, but not the one inside a Hebrew abbreviation.
    private boolean isQuote(int offset) {
        return offset < text.length()
                && QUOTES.indexOf(text.charAt(offset)) >= 0
                && !(isHebrew(offset - 1) && isHebrew(offset + 1));
    }

    private boolean isHebrew(int offset) {
        return offset >= 0
                && offset < text.length()
                && UnicodeScript.of(text.charAt(offset)) == UnicodeScript.HEBREW;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
