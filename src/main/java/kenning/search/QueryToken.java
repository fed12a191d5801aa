package kenning.search;

import org.jspecify.annotations.Nullable;

/// A piece of a question.
///
/// @param offset where it begins, in UTF-16 units
/// @param text as it was typed
/// @param query what an operand looks for; none in anything else
/// @param field before whose colon it stands; none in anything but a field
/// @param number how many words may stand between, for a near
record QueryToken(
        Kind kind,
        int offset,
        String text,
        @Nullable Query query,
        @Nullable Field field,
        int number) {
    enum Kind {
        /// Something to look for.
        OPERAND,
        /// The name of a field and its colon.
        FIELD,
        AND,
        OR,
        NOT,
        /// A hyphen at the start of what it excludes.
        MINUS,
        NEAR,
        OPEN,
        CLOSE
    }

    static QueryToken plain(Kind kind, int offset, String text) {
        return new QueryToken(kind, offset, text, null, null, 0);
    }

    static QueryToken operand(int offset, String text, Query query) {
        return new QueryToken(Kind.OPERAND, offset, text, query, null, 0);
    }

    int end() {
        return offset + text.length();
    }

    /// How many words it asks for.
    int words() {
        return switch (query) {
            case null -> 0;
            case Query.Near(var parts, var between) -> parts.size();
            default -> 1;
        };
    }

    boolean isOperator() {
        return switch (kind) {
            case AND, OR, NOT, MINUS, NEAR -> true;
            case OPERAND, FIELD, OPEN, CLOSE -> false;
        };
    }
}
