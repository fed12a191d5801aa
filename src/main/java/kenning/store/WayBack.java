package kenning.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What going back to before a step puts back, and what stays.
///
/// @param from the step before which the project goes back; it is put back with all that followed
/// @param steps how many are put back
/// @param stays those that are passed over, the newest first
public record WayBack(Step from, int steps, List<Staying> stays) {
    public WayBack {
        stays = List.copyOf(stays);
    }

    /// A step that is passed over.
    public record Staying(Step step, Why why) {}

    /// Why a step stays when the project goes back.
    public enum Why {
        /// Putting it back would let somebody see more than now, or bring back what was erased.
        NARROWED,
        /// A later step that stays builds on it.
        BUILT_ON,
        /// What it changed was forgotten to save room.
        COMPACTED
    }

    /// Where a step of going back stands, which says what it put back: every step from one on that
    /// was made before it and was in force, but for those that were passed over.
    record Place(long from, List<Long> except) {
        private static final Pattern FORM =
                Pattern.compile("history/([0-9]{1,18})((?:/[0-9]{1,18})*)");

        static Place of(WayBack back) {
            return new Place(
                    back.from().id(),
                    back.stays().stream()
                            .filter(s -> s.why() != Why.COMPACTED)
                            .map(s -> s.step().id())
                            .toList());
        }

        static Optional<Place> of(Step step) {
            return of(step.place());
        }

        static Optional<Place> of(String place) {
            var form = FORM.matcher(place);
            if (!form.matches()) {
                return Optional.empty();
            }
            var except =
                    Stream.of(form.group(2).split("/"))
                            .filter(number -> !number.isEmpty())
                            .map(Long::valueOf)
                            .toList();
            return Optional.of(new Place(Long.parseLong(form.group(1)), except));
        }

        @Override
        public String toString() {
            return Stream.concat(Stream.of(from), except.stream())
                    .map(String::valueOf)
                    .collect(Collectors.joining("/", "history/", ""));
        }
    }
}
