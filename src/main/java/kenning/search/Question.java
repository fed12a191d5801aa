package kenning.search;

/// A search: what is looked for, among what, and how.
///
/// @param alike whether words that the project takes for the same are looked for too
public record Question(Query query, Filter filter, boolean alike, Order order) {
    public enum Order {
        /// The story that says most of it first.
        BEST,
        /// The story that was told first, first; those without a date last.
        TOLD
    }

    public static Question of(Query query, Filter filter) {
        return new Question(query, filter, false, Order.BEST);
    }

    Question with(Query other) {
        return new Question(other, filter, alike, order);
    }

    Question with(Filter other) {
        return new Question(query, other, alike, order);
    }
}
