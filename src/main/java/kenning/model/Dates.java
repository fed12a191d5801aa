package kenning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a day to a day; both belong to it. Open where there is none.
public record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Dates ALL = new Dates(null, null);

    /// @throws Refusal when it would end before it begins
    public static Dates between(@Nullable LocalDate from, @Nullable LocalDate to) throws Refusal {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.of("date.backwards", from, to);
        }
        return new Dates(from, to);
    }

    public boolean isAll() {
        return from == null && to == null;
    }

    /// Whether a date can lie in it: a vague one does when any of its days does. What has no date
    /// lies only in all of time.
    public boolean hold(@Nullable VagueDate date) {
        if (isAll()) {
            return true;
        }
        return date != null
                && (to == null || !date.first().isAfter(to))
                && (from == null || !date.last().isBefore(from));
    }
}
