package kenning.model;

import java.util.List;
import java.util.Locale;

/// A sentence that the team is willing to act on, with its reason and the stories behind it.
///
/// @param fitting stories that bear it out
/// @param notFitting stories that do not fit; kept beside it, never dropped
public record Insight(
        Id id,
        String claim,
        String because,
        Status status,
        List<Story.Id> fitting,
        List<Story.Id> notFitting) {

    public record Id(long value) {}

    public enum Status {
        HUNCH,
        EMERGING,
        AGREED,
        OVERTAKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Insight {
        fitting = List.copyOf(fitting);
        notFitting = List.copyOf(notFitting);
    }
}
