package kenning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the whole project is for.
///
/// @param name what the team calls it
/// @param purpose one or two sentences, shown on reports and on the projector
/// @param ends the day it is meant to draw to a close, if that is known
/// @param values what the programme holds to, in a line of its own words
/// @param safeguarding the route to take when somebody may come to harm: whom to tell, in which
///   order; never a record of a concern
public record Programme(
        String name, String purpose, @Nullable LocalDate ends, String values, String safeguarding) {

    /// Of a project about which only its name is known.
    public static Programme named(String name) {
        return new Programme(name, "", null, "", "");
    }

    public Programme withName(String now) {
        return new Programme(now, purpose, ends, values, safeguarding);
    }

    public Programme withPurpose(String now) {
        return new Programme(name, now, ends, values, safeguarding);
    }

    public Programme withEnds(@Nullable LocalDate now) {
        return new Programme(name, purpose, now, values, safeguarding);
    }

    public Programme withValues(String now) {
        return new Programme(name, purpose, ends, now, safeguarding);
    }

    public Programme withSafeguarding(String now) {
        return new Programme(name, purpose, ends, values, now);
    }
}
