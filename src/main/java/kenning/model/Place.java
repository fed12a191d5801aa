package kenning.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the work happens. Places nest: a locality lies in its place.
///
/// @param kind what sort of place it is, in the team's words
/// @param approach how the work is done here
/// @param entryPoint with whom the work began here
/// @param first the day on which the work began here
/// @param last the day on which it ended here
public record Place(
        Id id,
        @Nullable Id parent,
        String name,
        String kind,
        Status status,
        String approach,
        String entryPoint,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public record Id(long value) {}

    /// A closed place keeps its stories and is no longer offered for new ones.
    public enum Status {
        ACTIVE,
        CLOSING,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A place and everything that lies in it, however deep.
    public static Set<Id> within(List<Place> all, Id place) {
        return Nesting.within(all, place, Place::id, Place::parent);
    }

    /// The places that are offered for new stories: not what is closed, nor what lies in it.
    public static List<Place> open(List<Place> all) {
        var shut = new HashSet<Id>();
        for (var place : all) {
            if (place.status() == Status.CLOSED) {
                shut.addAll(within(all, place.id()));
            }
        }
        return all.stream().filter(place -> !shut.contains(place.id())).toList();
    }

    public Place withParent(@Nullable Id now) {
        return new Place(id, now, name, kind, status, approach, entryPoint, first, last);
    }

    public Place withName(String now) {
        return new Place(id, parent, now, kind, status, approach, entryPoint, first, last);
    }

    public Place withKind(String now) {
        return new Place(id, parent, name, now, status, approach, entryPoint, first, last);
    }

    public Place withStatus(Status now) {
        return new Place(id, parent, name, kind, now, approach, entryPoint, first, last);
    }

    public Place withApproach(String now) {
        return new Place(id, parent, name, kind, status, now, entryPoint, first, last);
    }

    public Place withEntryPoint(String now) {
        return new Place(id, parent, name, kind, status, approach, now, first, last);
    }

    public Place withDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Place(id, parent, name, kind, status, approach, entryPoint, from, to);
    }
}
