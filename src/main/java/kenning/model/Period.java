package kenning.model;

import java.time.LocalDate;

/// A named span of time, such as Year 0 or Update 4; both days belong to it.
///
/// @param kind what sort of span it is, in the team's words, such as year or update
public record Period(Id id, String name, LocalDate first, LocalDate last, String kind) {
    public record Id(long value) {}

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a period ends before it begins: " + first + ", " + last);
        }
    }

    public boolean holds(VagueDate date) {
        return !date.first().isAfter(last) && !date.last().isBefore(first);
    }

    public Period withName(String now) {
        return new Period(id, now, first, last, kind);
    }

    public Period withKind(String now) {
        return new Period(id, name, first, last, now);
    }

    /// @throws Refusal when it would end before it begins
    public Period withDays(LocalDate from, LocalDate to) throws Refusal {
        Dates.between(from, to);
        return new Period(id, name, from, to, kind);
    }
}
