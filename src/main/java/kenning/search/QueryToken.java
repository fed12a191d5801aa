package kenning.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// A piece of a question.
///
/// @param offset where it begins, in UTF-16 units
/// @param text as it was typed
/// @param words folded; at least one in a phrase, exactly one in a prefix, none in anything else
record QueryToken(Kind kind, int offset, String text, List<String> words) {
    enum Kind {
        /// A word, or words between quotation marks.
        PHRASE,
        PREFIX,
        AND,
        OR,
        NOT,
        /// A hyphen at the start of what it excludes.
        MINUS,
        OPEN,
        CLOSE
    }

    private static final String QUOTES = "\"“”„‟«»";

    boolean isWord() {
        return kind == Kind.PHRASE || kind == Kind.PREFIX;
    }

    boolean isOperator() {
        return kind == Kind.AND || kind == Kind.OR || kind == Kind.NOT || kind == Kind.MINUS;
    }

    static List<QueryToken> of(String text) throws Unreadable {
        return new Reader(text).read();
    }

    /// Takes a question apart.
    private static final class Reader {
        private final String text;
        private final List<QueryToken> tokens = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<QueryToken> read() throws Unreadable {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isGap(c)) {
                    at++;
                } else if (c == '(' || c == ')') {
                    add(c == '(' ? Kind.OPEN : Kind.CLOSE, at + 1);
                } else if (QUOTES.indexOf(c) >= 0) {
                    quoted();
                } else if (c == '-') {
                    hyphens();
                } else {
                    word();
                }
            }
            return tokens;
        }

        private void quoted() throws Unreadable {
            int start = at++;
            while (at < text.length() && !isQuote(at)) {
                at++;
            }
            if (at == text.length()) {
                throw new Unreadable(
                        start, "search.unclosedQuote", Unreadable.position(text, start));
            }
            var words = StoryAnalyzer.words(text.substring(start + 1, at));
            if (words.isEmpty()) {
                throw new Unreadable(start, "search.emptyQuote", Unreadable.position(text, start));
            }
            at++;
            tokens.add(new QueryToken(Kind.PHRASE, start, text.substring(start, at), words));
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

        private void word() throws Unreadable {
            int start = at;
            while (at < text.length() && !endsWord(at)) {
                at++;
            }
            var word = text.substring(start, at);
            switch (word) {
                case "AND" -> tokens.add(new QueryToken(Kind.AND, start, word, List.of()));
                case "OR" -> tokens.add(new QueryToken(Kind.OR, start, word, List.of()));
                case "NOT" -> tokens.add(new QueryToken(Kind.NOT, start, word, List.of()));
                default -> word(start, word);
            }
        }

        private void word(int start, String word) throws Unreadable {
            int star = word.indexOf('*');
            var words = StoryAnalyzer.words(star < 0 ? word : word.substring(0, star));
            if (star >= 0 && (star < word.length() - 1 || words.size() != 1)) {
                throw new Unreadable(
                        start + star, "search.star", word, Unreadable.position(text, start + star));
            }
            if (!words.isEmpty()) {
                tokens.add(
                        new QueryToken(star < 0 ? Kind.PHRASE : Kind.PREFIX, start, word, words));
            } else if (!tokens.isEmpty() && tokens.getLast().kind() == Kind.MINUS) {
                tokens.removeLast();
            }
        }

        private void add(Kind kind, int end) {
            tokens.add(new QueryToken(kind, at, text.substring(at, end), List.of()));
            at = end;
        }

        private boolean endsWord(int offset) {
            char c = text.charAt(offset);
            return isGap(c) || c == '(' || c == ')' || isQuote(offset);
        }

        /// A quotation mark, but not the one inside a Hebrew abbreviation.
        private boolean isQuote(int offset) {
            return QUOTES.indexOf(text.charAt(offset)) >= 0
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
}
