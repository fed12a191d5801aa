package kenning.model;

import org.jspecify.annotations.Nullable;

/// One line about a small change that somebody saw.
///
/// @param who who noticed it, as a role or member label
public record Noticing(Id id, String line, String who, String where, @Nullable VagueDate on) {
    public record Id(long value) {}
}
