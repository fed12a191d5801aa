package kenning.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kenning.model.VagueDate;

/// Dates as people read them: 15 Feb 2024, Feb 2024, or 2024.
public final class DateWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private DateWords() {}

    public static String of(VagueDate date) {
        return switch (date.iso().length()) {
            case 4 -> date.iso();
            case 7 -> MONTH.format(date.first());
            default -> DAY.format(date.first());
        };
    }
}
