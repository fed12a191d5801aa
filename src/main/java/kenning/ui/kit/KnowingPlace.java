package kenning.ui.kit;

import java.util.Optional;
import java.util.regex.Pattern;
import kenning.model.Insight;
import kenning.model.Noticing;

/// What something happened to beside the stories, as the steps of a project remember it:
/// `insight/12` or `noticing/5`.
public sealed interface KnowingPlace {
    /// `insight/12`.
    record OfInsight(Insight.Id id) implements KnowingPlace {
        @Override
        public String toString() {
            return "insight/" + id.value();
        }
    }

    /// `noticing/5`.
    record OfNoticing(Noticing.Id id) implements KnowingPlace {
        @Override
        public String toString() {
            return "noticing/" + id.value();
        }
    }

    /// The place that a step remembers; empty when it was another.
    static Optional<KnowingPlace> of(String place) {
        var form = Pattern.compile("(insight|noticing)/([0-9]{1,18})").matcher(place);
        if (!form.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(form.group(2));
        return Optional.of(
                form.group(1).equals("insight")
                        ? new OfInsight(new Insight.Id(id))
                        : new OfNoticing(new Noticing.Id(id)));
    }
}
