package kenning.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// A set of uses and the wording allowed with them.
public record Permission(Set<Use> uses, Wording wording) {
    /// Nothing but the team's own work: what a story has until somebody confirms more.
    public static final Permission TEAM_ONLY = new Permission(Set.of(), Wording.NONE);

    public Permission {
        uses = Set.copyOf(uses);
    }

    public static Permission of(Collection<Use> uses, Wording wording) {
        return new Permission(Set.copyOf(uses), wording);
    }

    public boolean allows(Use use) {
        return uses.contains(use);
    }

    /// The widest audience that the words may reach; the archive is no audience of today.
    public Audience widest() {
        var widest = Audience.TEAM;
        for (var audience : Audience.values()) {
            if (audience != Audience.ARCHIVE && audience.needs().map(uses::contains).orElse(true)) {
                widest = audience;
            }
        }
        return widest;
    }

    /// Only what both allow, in the stricter wording (domain E-03).
    public Permission strictest(Permission other) {
        var both = EnumSet.noneOf(Use.class);
        both.addAll(uses);
        both.retainAll(other.uses);
        return new Permission(both, wording.strictest(other.wording));
    }

    /// Whether this allows something that `other` does not: one more use, or a freer wording.
    public boolean reachesBeyond(Permission other) {
        return !other.uses.containsAll(uses) || wording.compareTo(other.wording) < 0;
    }
}
