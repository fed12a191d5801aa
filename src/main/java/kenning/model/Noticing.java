package kenning.model;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line about a small change that somebody saw.
///
/// @param who who noticed it, as a role or member label
/// @param where in the team's own words
/// @param kept private to the team: never beyond it, whatever else is shown there
/// @param by who wrote it down, if that is known
public record Noticing(
        Id id,
        String line,
        String who,
        String where,
        @Nullable VagueDate on,
        Kind kind,
        boolean kept,
        Member.@Nullable Id by,
        Instant madeAt) {

    public record Id(long value) {}

    /// What sort of thing was noticed.
    public enum Kind {
        NOTICING,
        SMALL_STEP,
        SLIP,
        DIFFICULT,
        DATA_GAP,
        THANKS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
