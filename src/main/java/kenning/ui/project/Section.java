package kenning.ui.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenning.model.OptionalField;
import kenning.text.Messages;

/// The parts of the screen, in their order.
enum Section {
    PURPOSE("programme"),
    PLACES("place"),
    PERIODS("period"),
    VOICES("voice"),
    MEMBERS("member"),
    OBJECTIVES("objective"),
    GROUPS("group"),
    FUNDERS("funder"),
    SAFEGUARDING("safeguarding"),
    CROWDS("crowd"),
    FIELDS("fields");

    private final String one;

    Section(String one) {
        this.one = one;
    }

    /// The word for one of its things, in ids and in message keys.
    String one() {
        return one;
    }

    /// The word in the places of steps.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Messages.get("about.section." + code());
    }

    /// The optional fields that belong here.
    List<OptionalField> optionalFields() {
        return Arrays.stream(OptionalField.values())
                .filter(f -> f.code().startsWith(one + "_"))
                .toList();
    }

    static Optional<Section> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
