package kenning.sync;

import java.util.List;
import kenning.store.Edition;
import kenning.store.Lineage;

/// How two editions of a project stand to each other: the one that is worked on here, and the one
/// that lies there.
public enum Standing {
    /// Neither has anything that the other lacks.
    EQUAL,
    /// Only this one has something of its own.
    HERE_AHEAD,
    /// Only that one has something of its own.
    THERE_AHEAD,
    /// Each has something of its own, or it cannot be told that one has not.
    BOTH_MOVED,
    /// They are different projects.
    STRANGERS;

    /// Compares by the sessions that wrote each. A session is written on one machine and begins on
    /// one state of the project, so two editions that both know a session have the same past before
    /// it; what each wrote in it and after it is its own. A session that only opened the project
    /// and changed nothing counts for nothing.
    public static Standing of(Edition here, Edition there) {
        if (!here.guid().equals(there.guid())) {
            return STRANGERS;
        }
        var own = new Own(here, there);
        if (own.unknown) {
            return BOTH_MOVED;
        }
        if (own.here == 0 && own.there == 0) {
            return EQUAL;
        }
        if (own.there == 0) {
            return HERE_AHEAD;
        }
        return own.here == 0 ? THERE_AHEAD : BOTH_MOVED;
    }

    /// Whether an edition has changes that came after a point in its own past; also when it does
    /// not know that point.
    static boolean hasChangesSince(Edition here, String session, long generation) {
        var sessions = here.sessions();
        for (int i = sessions.size() - 1; i >= 0; i--) {
            if (sessions.get(i).session().equals(session)) {
                long since = generation - sessions.get(i).first();
                return Own.changes(here, i) > since || Own.changesAfter(here, i) > 0;
            }
        }
        return true;
    }

    /// How many changes each edition has that the other lacks.
    private static final class Own {
        private final boolean unknown;
        private final long here;
        private final long there;

        Own(Edition here, Edition there) {
            int mine = lastKnownTo(here, there);
            int its = mine < 0 ? -1 : indexOf(there.sessions(), here.sessions().get(mine));
            unknown = mine < 0 && !sameBeginning(here, there);
            long inMine = mine < 0 ? 0 : changes(here, mine);
            long inIts = its < 0 ? 0 : changes(there, its);
            this.here = Math.max(0, inMine - inIts) + changesAfter(here, mine);
            this.there = Math.max(0, inIts - inMine) + changesAfter(there, its);
        }

        /// The place of the newest session that both know; -1 when there is none.
        private static int lastKnownTo(Edition here, Edition there) {
            for (int i = here.sessions().size() - 1; i >= 0; i--) {
                if (indexOf(there.sessions(), here.sessions().get(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        private static int indexOf(List<Lineage.Session> sessions, Lineage.Session wanted) {
            for (int i = sessions.size() - 1; i >= 0; i--) {
                if (sessions.get(i).session().equals(wanted.session())) {
                    return i;
                }
            }
            return -1;
        }

        /// Without a common session they are known to share a past only when the sessions of both
        /// begin at the same state, or when one has none and stands where the other's begin.
        private static boolean sameBeginning(Edition here, Edition there) {
            return beginning(here) == beginning(there);
        }

        private static long beginning(Edition edition) {
            return edition.sessions().isEmpty()
                    ? edition.generation()
                    : edition.sessions().getFirst().first() - 1;
        }

        /// How many changes a session made; its own beginning is none.
        private static long changes(Edition edition, int at) {
            var sessions = edition.sessions();
            long end =
                    at + 1 < sessions.size()
                            ? sessions.get(at + 1).first() - 1
                            : edition.generation();
            return end - sessions.get(at).first();
        }

        private static long changesAfter(Edition edition, int at) {
            long all = 0;
            for (int i = at + 1; i < edition.sessions().size(); i++) {
                all += changes(edition, i);
            }
            return all;
        }
    }
}
