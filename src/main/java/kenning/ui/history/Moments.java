package kenning.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as people write them, where the reader is.
final class Moments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter NAMED_DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private Moments() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String namedDay(LocalDate day) {
        return NAMED_DAY.format(day);
    }

    static String clock(Instant moment) {
        return CLOCK.format(moment.atZone(ZoneId.systemDefault()));
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(ZoneId.systemDefault()));
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }
}
