package kenning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody of the team. A member who leaves keeps the label, so that their work stays theirs.
///
/// @param label how the team knows them in the project, such as LP-A
/// @param active false for one who has left
/// @param role what they do here, in the team's words
/// @param colour one of the [Palette], or empty
public record Member(
        Id id,
        String label,
        String organisation,
        boolean active,
        String role,
        String colour,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public record Id(long value) {}

    public Member withLabel(String now) {
        return new Member(id, now, organisation, active, role, colour, first, last);
    }

    public Member withOrganisation(String now) {
        return new Member(id, label, now, active, role, colour, first, last);
    }

    public Member withActive(boolean now) {
        return new Member(id, label, organisation, now, role, colour, first, last);
    }

    public Member withRole(String now) {
        return new Member(id, label, organisation, active, now, colour, first, last);
    }

    public Member withColour(String now) {
        return new Member(id, label, organisation, active, role, now, first, last);
    }

    public Member withDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Member(id, label, organisation, active, role, colour, from, to);
    }
}
