package kenning.model;

import java.time.LocalDate;

/// A named span of time, such as Year 0 or Update 4; both days belong to it.
public record Period(Id id, String name, LocalDate first, LocalDate last) {
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
}
