package kenning.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A leading indicator: an early sign of change in the words of the group that wrote it, about
/// somebody.
///
/// @param wording as the group put it
/// @param firstWording as it was first put; kept when the wording changes
/// @param group who wrote it; never empty
/// @param about who should be different
/// @param feltAs how it is felt: valued, listened to, acted on, or the project's own word
/// @param counterSign what would show the opposite
/// @param retired the day from which it is no longer watched; its signs stay
/// @param looksLike what somebody would see or hear
/// @param firstDay the day from which it is watched, if anybody wrote it down
/// @param position where it stands among the indicators, from small to large; not always without
///   gaps
public record Indicator(
        Id id,
        String wording,
        String firstWording,
        String group,
        String about,
        Kind kind,
        String feltAs,
        String counterSign,
        @Nullable LocalDate retired,
        String looksLike,
        @Nullable LocalDate firstDay,
        int position) {

    public record Id(long value) {}

    public enum Kind {
        BEHAVIOUR,
        LANGUAGE,
        AGENCY,
        SMALL_STEP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Indicator {
        if (group.isBlank()) {
            throw new IllegalArgumentException(
                    "a leading indicator belongs to the group that wrote it");
        }
    }
}
