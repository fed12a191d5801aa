package kenning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who pays for the work, and from when until when.
public record Funder(
        Id id, String name, String detail, @Nullable LocalDate first, @Nullable LocalDate last) {
    public record Id(long value) {}

    public Funder withName(String now) {
        return new Funder(id, now, detail, first, last);
    }

    public Funder withDetail(String now) {
        return new Funder(id, name, now, first, last);
    }

    public Funder withDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Funder(id, name, detail, from, to);
    }
}
