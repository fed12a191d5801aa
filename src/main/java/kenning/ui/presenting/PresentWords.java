package kenning.ui.presenting;

import java.util.List;
import java.util.Optional;
import kenning.text.Messages;
import kenning.ui.presenting.Show.Curtain;

/// What is said of a show to whoever presents; none of it comes before the room.
final class PresentWords {
    private PresentWords() {}

    /// Such as "3 of 42 · Being listened to".
    static String position(Show show) {
        var at = show.at();
        if (at.isEmpty()) {
            return Messages.get("present.position.none");
        }
        var position =
                Messages.get(
                        "present.position",
                        show.index().get() + 1,
                        show.slides().size(),
                        at.get().about());
        var typed = show.typed().get();
        return typed.isEmpty() ? position : Messages.get("present.typed", position, typed);
    }

    /// Why the room sees an empty sheet; empty when it does not.
    static String state(Show show, String trouble) {
        if (!trouble.isEmpty()) {
            return trouble;
        } else if (show.is(Curtain.ASKING)) {
            return Messages.get("present.state.asking");
        } else if (show.is(Curtain.AWAY)) {
            return Messages.get("present.state.away");
        }
        return show.is(Curtain.BLANK) ? Messages.get("present.state.blank") : "";
    }

    /// What was to be shown and is not, and why.
    static List<String> gaps(Optional<PresentingModel.Board> board) {
        return board.map(PresentWords::gaps).orElse(List.of());
    }

    private static List<String> gaps(PresentingModel.Board board) {
        var audience = Messages.get("audience." + board.deck().audience().code());
        return board.deck().gaps().stream()
                .map(gap -> Messages.get("present.gap." + gap.why().code(), gap.about(), audience))
                .distinct()
                .toList();
    }
}
