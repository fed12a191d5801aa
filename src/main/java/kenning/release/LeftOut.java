package kenning.release;

/// Something that stays out of a report, and why: for the team's own eyes, never for the document.
public sealed interface LeftOut {
    /// @param title of the story
    /// @param counted whether it is in the figures all the same
    record OfStory(String title, Reason reason, boolean counted) implements LeftOut {}

    /// A story without a date, when the report is about a span of time.
    record Undated(String title) implements LeftOut {}

    /// An insight behind which no story may be shown.
    record OfInsight(String claim) implements LeftOut {}

    /// An insight that somebody chose, and that has been overtaken since.
    record OvertakenInsight(String claim) implements LeftOut {}

    /// An insight that somebody chose, and that no story of these dates and places bears out.
    record InsightOutside(String claim) implements LeftOut {}

    /// A quote that somebody chose, and that may not be shown any more.
    ///
    /// @param title of its story
    /// @param words how it begins
    record QuoteNoLongerCleared(String title, String words) implements LeftOut {}

    /// A quote that somebody chose, from a story of other dates or places.
    record QuoteOutside(String title, String words) implements LeftOut {}

    /// A quote that somebody chose, on a story that is on hold: which one is not said.
    record QuoteHeld() implements LeftOut {}
}
