package kenning.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of the wording of a leading indicator, with the reason.
public record Rewording(
        Indicator.Id indicator,
        String was,
        String became,
        String because,
        Member.@Nullable Id member,
        Instant made) {}
