package kenning.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kenning.model.Dates;
import kenning.model.Place;
import kenning.model.StorySummary;

/// Of which stories a report is: those of a span of time and of some places.
///
/// @param places with everything that lies in them; none for all, also for stories without a place
public record ReportScope(Dates dates, Set<Place.Id> places) {
    public static final ReportScope ALL = new ReportScope(Dates.ALL, Set.of());

    public ReportScope {
        places = Set.copyOf(places);
    }

    public static ReportScope of(Dates dates) {
        return new ReportScope(dates, Set.of());
    }

    public boolean isAll() {
        return dates.isAll() && places.isEmpty();
    }

    /// The same with every place that lies in a chosen one.
    ReportScope within(List<Place> all) {
        var wide = new HashSet<Place.Id>();
        places.forEach(place -> wide.addAll(Place.within(all, place)));
        return new ReportScope(dates, wide);
    }

    boolean holds(StorySummary story) {
        return Gate.in(dates, story) && holdsPlaceOf(story);
    }

    boolean holdsPlaceOf(StorySummary story) {
        var place = story.story().place();
        return places.isEmpty() || (place != null && places.contains(place));
    }
}
