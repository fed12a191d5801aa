package kenning.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// For whom something is shown, printed or written.
public enum Audience {
    TEAM(null),
    ROOM(Use.ROOM),
    INTERNAL(Use.INTERNAL),
    FUNDER(Use.FUNDER),
    PUBLIC(Use.PUBLIC),
    ARCHIVE(Use.ARCHIVE);

    private final @org.jspecify.annotations.Nullable Use use;

    Audience(@org.jspecify.annotations.Nullable Use use) {
        this.use = use;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The use that a story must allow before its words reach this audience; the team needs none.
    public Optional<Use> needs() {
        return Optional.ofNullable(use);
    }

    /// The uses meant by "as far as this audience", the shorthand of import: room is counted and
    /// room; funder is counted, room, internal and funder; public is all but the archive; the
    /// team's own work alone is none.
    public Set<Use> asFarAs() {
        return switch (this) {
            case TEAM -> EnumSet.noneOf(Use.class);
            case ROOM -> EnumSet.of(Use.COUNTED, Use.ROOM);
            case INTERNAL -> EnumSet.of(Use.COUNTED, Use.ROOM, Use.INTERNAL);
            case FUNDER -> EnumSet.of(Use.COUNTED, Use.ROOM, Use.INTERNAL, Use.FUNDER);
            case PUBLIC -> EnumSet.complementOf(EnumSet.of(Use.ARCHIVE));
            case ARCHIVE -> EnumSet.allOf(Use.class);
        };
    }
}
