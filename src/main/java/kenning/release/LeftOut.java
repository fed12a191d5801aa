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
}
