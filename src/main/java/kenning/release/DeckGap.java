package kenning.release;

import java.util.Locale;

/// Something that was to be on the screens and is not: told to whoever presents, never to the room.
///
/// @param about the theme of a quote, the theme itself, or the question
public record DeckGap(Why why, ClearedText about) {
    public enum Why {
        /// A quote whose story is on hold or gone.
        NOT_THERE,
        /// A quote whose teller has not agreed to this use.
        NOT_AGREED,
        /// A quote whose teller agreed only to changed words, and there are none yet.
        WORDING,
        /// A quote of a story that is flagged as not for the room.
        NOT_FOR_ROOM,
        /// Words that hold what a teller is called here.
        NAMED,
        /// A theme of which no quote is shown.
        NO_QUOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DeckGap of(Reason reason, ClearedText about) {
        var why =
                switch (reason) {
                    case NOT_THERE -> Why.NOT_THERE;
                    case NOT_AGREED -> Why.NOT_AGREED;
                    case WORDING -> Why.WORDING;
                };
        return new DeckGap(why, about);
    }
}
