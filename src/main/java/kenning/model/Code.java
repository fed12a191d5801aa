package kenning.model;

import org.jspecify.annotations.Nullable;

/// A label for passages, with what it means and when to use it.
///
/// @param colour as `#rrggbb`
/// @param position where it stands among the codes of the same parent, from small to large; not
///   always without gaps
public record Code(
        Id id,
        @Nullable Id parent,
        CodeKind kind,
        String name,
        String definition,
        String whenToUse,
        String whenNot,
        String colour,
        int position) {

    public record Id(long value) {}
}
