package kenning.ui.kit;

import java.util.Optional;
import java.util.regex.Pattern;
import kenning.model.Code;
import kenning.model.Indicator;

/// Where in the codebook something happened, as the steps of a project remember it: `code/12`,
/// `indicator/3`, or `codebook` for what had no key yet.
public sealed interface CodebookPlace {
    Pattern FORM = Pattern.compile("(code|indicator)/([0-9]{1,18})");

    record OfCode(Code.Id code) implements CodebookPlace {
        @Override
        public String toString() {
            return "code/" + code.value();
        }
    }

    record OfIndicator(Indicator.Id indicator) implements CodebookPlace {
        @Override
        public String toString() {
            return "indicator/" + indicator.value();
        }
    }

    record Whole() implements CodebookPlace {
        @Override
        public String toString() {
            return "codebook";
        }
    }

    /// The place that a step remembers; empty when it was elsewhere.
    static Optional<CodebookPlace> of(String place) {
        if (place.equals("codebook")) {
            return Optional.of(new Whole());
        }
        var form = FORM.matcher(place);
        if (!form.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(form.group(2));
        return Optional.of(
                form.group(1).equals("code")
                        ? new OfCode(new Code.Id(id))
                        : new OfIndicator(new Indicator.Id(id)));
    }
}
