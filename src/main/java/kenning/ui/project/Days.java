package kenning.ui.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// Days in words.
final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Days() {}

    /// From a day to a day, each of which may be open; empty when both are.
    static String between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null) {
            return Messages.get("about.days.between", DAY.format(first), DAY.format(last));
        }
        if (first != null) {
            return Messages.get("about.days.since", DAY.format(first));
        }
        return last == null ? "" : Messages.get("about.days.until", DAY.format(last));
    }
}
