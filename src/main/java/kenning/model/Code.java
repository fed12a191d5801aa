package kenning.model;

import org.jspecify.annotations.Nullable;

/// A label for passages, with what it means and when to use it.
///
/// @param colour as `#rrggbb`
public record Code(
        Id id,
        @Nullable Id parent,
        CodeKind kind,
        String name,
        String definition,
        String whenToUse,
        String whenNot,
        String colour) {

    public record Id(long value) {}
}
