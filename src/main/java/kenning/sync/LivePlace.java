package kenning.sync;

import java.nio.file.Path;
import java.time.Instant;
import kenning.store.Edition;
import kenning.store.Table;
import org.jspecify.annotations.Nullable;

/// A project that is worked on here and kept there.
///
/// @param folder of its own in the data folder; nothing else lies in it
/// @param guid of the project
/// @param shared the file there
/// @param where of that place, as people know it; empty on a disk of this machine
/// @param kind of that place
/// @param last what was known to lie there last; none before the first time
public record LivePlace(
        Path folder,
        String guid,
        Path shared,
        String where,
        Whereabouts.Kind kind,
        @Nullable Left last) {

    /// What was left there, or taken from there, or seen there when a person decided to go on over
    /// it.
    ///
    /// @param session that wrote it last
    /// @param generation how far
    /// @param held how much
    /// @param at when it was left or taken
    public record Left(String session, long generation, Held held, Instant at) {
        static Left of(Edition edition, Instant now) {
            return new Left(edition.session(), edition.generation(), Held.of(edition), now);
        }

        boolean is(Edition edition) {
            return session.equals(edition.session()) && generation == edition.generation();
        }
    }

    /// The project that is worked on.
    public Path file() {
        return folder.resolve(String.valueOf(shared.getFileName()));
    }

    /// Where a copy is made whole before it goes there.
    Path outgoing() {
        return folder.resolve("outgoing");
    }

    LivePlace with(Left left) {
        return new LivePlace(folder, guid, shared, where, kind, left);
    }

    /// Whether an edition is the one that was known to lie there last.
    boolean knows(Edition there) {
        return last != null && guid.equals(there.guid()) && last.is(there);
    }

    /// How much an edition holds.
    ///
    /// @param stories of people
    /// @param rows in all
    /// @param steps of its history
    /// @param undone how many of them do not hold any more
    public record Held(long stories, long rows, long steps, long undone) {
        static Held of(Edition edition) {
            return new Held(
                    edition.count(Table.STORY),
                    edition.rowCount(),
                    edition.steps(),
                    edition.undone());
        }

        /// Whether steps went, or rows without a step. Between two editions with as many steps,
        /// done and undone, nothing has changed.
        boolean isCutFrom(Held before) {
            return steps < before.steps
                    || (rows < before.rows && steps == before.steps && undone == before.undone);
        }

        /// Whether something went that no step of the history tells of, or all of the stories did.
        boolean isLessThan(Held before) {
            return steps < before.steps
                    || (stories == 0 && before.stories > 0)
                    || (rows < before.rows && steps == before.steps && undone <= before.undone);
        }
    }

    /// Whether something went from what is worked on here that no step of its history tells of,
    /// since it was last put there.
    boolean hasLost(Edition here) {
        return last != null && Held.of(here).isCutFrom(last.held());
    }

    /// Whether a file claims to be further and holds less than what lay there before.
    boolean isFullerThan(Edition there) {
        return last != null && Held.of(there).isLessThan(last.held());
    }
}
