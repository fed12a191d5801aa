package kenning.report;

import kenning.model.Audience;
import kenning.release.LeftOut;
import kenning.text.Messages;

/// Puts into words what stays out of a report, and why: for the team's own eyes.
public final class LeftOutWords {
    private LeftOutWords() {}

    /// @param audience for whom the report is
    public static String of(LeftOut left, Audience audience) {
        return switch (left) {
            case LeftOut.OfStory(var title, var reason, var counted) ->
                    Messages.get(
                            counted ? "leftOut.counted" : "leftOut.story",
                            title,
                            Messages.get(
                                    "leftOut.reason." + reason.code(),
                                    Messages.get("audience." + audience.code())));
            case LeftOut.Undated(var title) -> Messages.get("leftOut.undated", title);
            case LeftOut.OfInsight(var claim) -> Messages.get("leftOut.insight", claim);
            case LeftOut.OvertakenInsight(var claim) -> Messages.get("leftOut.overtaken", claim);
            case LeftOut.InsightOutside(var claim) -> Messages.get("leftOut.insightOutside", claim);
            case LeftOut.QuoteNoLongerCleared(var title, var words) ->
                    Messages.get(
                            "leftOut.quoteNoLonger",
                            words,
                            title,
                            Messages.get("audience." + audience.code()));
            case LeftOut.QuoteOutside(var title, var words) ->
                    Messages.get("leftOut.quoteOutside", words, title);
            case LeftOut.QuoteHeld() -> Messages.get("leftOut.quoteHeld");
        };
    }
}
