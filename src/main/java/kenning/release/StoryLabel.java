package kenning.release;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Under what a story's words are shown: a standing, a place where that is safe, and a year. Never
/// a job, a role of the project's own, a pseudonym or a name. Only a gate makes it.
public final class StoryLabel {
    /// From where somebody speaks, as far as readers may know.
    public enum Standing {
        PARENT_OR_CARER,
        YOUNG_PERSON,
        PRACTITIONER,
        LEADER,
        FUNDER,
        /// A community role of the project's own, which might point to one person; or nobody has
        /// said.
        SOMEONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Standing standing;
    private final @Nullable String place;
    private final @Nullable Integer year;

    StoryLabel(Standing standing, @Nullable String place, @Nullable Integer year) {
        this.standing = standing;
        this.place = place;
        this.year = year;
    }

    public Standing standing() {
        return standing;
    }

    /// The name of the widest place that the story's own lies in; none where it is not shown.
    public @Nullable String place() {
        return place;
    }

    /// In which it was told, if that is known.
    public @Nullable Integer year() {
        return year;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryLabel label
                && label.standing == standing
                && Objects.equals(label.place, place)
                && Objects.equals(label.year, year);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standing, place, year);
    }
}
