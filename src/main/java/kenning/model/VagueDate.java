package kenning.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A date as well as people remember it: a year (`2024`), a month (`2024-03`) or a day
/// (`2024-03-05`).
///
/// @param iso the ISO 8601 text, which sorts and is what the project file keeps
public record VagueDate(String iso) implements Comparable<VagueDate> {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public VagueDate {
        if (!SHAPE.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a year, month or day: " + iso);
        }
        check(iso);
    }

    private static void check(String iso) {
        try {
            var first = first(iso);
            if (first.getYear() == 0) {
                throw new IllegalArgumentException("no such year: " + iso);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date: " + iso, e);
        }
    }

    /// Reads what a person typed.
    ///
    /// @throws Refusal when it is not a year, a month or a day that exists
    public static VagueDate parse(String typed) throws Refusal {
        try {
            return new VagueDate(typed.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.of("date.unreadable", typed);
        }
    }

    public static VagueDate of(LocalDate day) {
        return new VagueDate(day.toString());
    }

    public int year() {
        return first().getYear();
    }

    /// The first day that it can mean.
    public LocalDate first() {
        return first(iso);
    }

    /// The last day that it can mean.
    public LocalDate last() {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    private static LocalDate first(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    @Override
    public int compareTo(VagueDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
