package kenning.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sentence that the team is willing to act on, with its reason and the stories behind it. How
/// many stories and people stand behind it is never kept: it is counted each time.
///
/// @param fitting stories that bear it out
/// @param notFitting stories that do not fit; kept beside it, never dropped
/// @param notes why a story fits or does not, where somebody has said so
/// @param by who wrote it down, if that is known
public record Insight(
        Id id,
        String claim,
        String because,
        Status status,
        List<Story.Id> fitting,
        List<Story.Id> notFitting,
        Bounds bounds,
        Difference difference,
        Map<Story.Id, String> notes,
        Member.@Nullable Id by,
        @Nullable Instant madeAt) {

    public record Id(long value) {}

    /// How far it has been taken. A hunch stays one until a group has discussed it.
    public enum Status {
        HUNCH,
        EMERGING,
        AGREED,
        OVERTAKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// For whom it holds, for whom it does not, and what nobody knows yet. Empty where nothing was
    /// said.
    public record Bounds(String forWhom, String notForWhom, String unknown) {
        public static final Bounds NONE = new Bounds("", "", "");
    }

    /// What made the difference, who says so, and what else contributed. Empty where nothing was
    /// said.
    ///
    /// @param by whose reading it is, as a role: never a name
    public record Difference(String what, String by, String whatElse) {
        public static final Difference NONE = new Difference("", "", "");
    }

    public Insight {
        fitting = List.copyOf(fitting);
        notFitting = List.copyOf(notFitting);
        notes = Map.copyOf(notes);
    }

    /// Why a story fits or does not; empty when nobody has said so.
    public String note(Story.Id story) {
        return notes.getOrDefault(story, "");
    }

    public Insight withClaim(String now) {
        return with(now, because, status, bounds, difference);
    }

    public Insight withBecause(String now) {
        return with(claim, now, status, bounds, difference);
    }

    public Insight withStatus(Status now) {
        return with(claim, because, now, bounds, difference);
    }

    public Insight withBounds(Bounds now) {
        return with(claim, because, status, now, difference);
    }

    public Insight withDifference(Difference now) {
        return with(claim, because, status, bounds, now);
    }

    private Insight with(
            String nowClaimed, String reason, Status now, Bounds within, Difference made) {
        return new Insight(
                id, nowClaimed, reason, now, fitting, notFitting, within, made, notes, by, madeAt);
    }
}
