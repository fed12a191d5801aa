package kenning.cli;

import java.util.Locale;
import kenning.analysis.Counts;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.Key;
import kenning.model.Refusal;
import kenning.text.Messages;

/// Keys of a count in words for people; programs get the code words.
final class Spell {
    private Spell() {}

    /// @param labelled whether voices are given as labels, as they are outside the team
    static String out(Dimension dimension, Key key, boolean labelled) {
        if (key.name().isEmpty()) {
            return Messages.get("cli.counts.unknown");
        }
        return switch (dimension) {
            case DIRECTION ->
                    Direction.valueOf(key.name().toUpperCase(Locale.ROOT)).mark()
                            + " "
                            + Messages.get("direction." + key.name());
            case VOICE -> labelled ? Messages.get("label." + key.name()) : key.name();
            case PLACE, LOCALITY, FAMILY, YEAR, CODE, INDICATOR -> key.name();
        };
    }

    /// A dimension as it is written after `--by`.
    static Dimension dimension(String word) throws Refusal {
        for (var dimension : Dimension.values()) {
            if (dimension.code().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return dimension;
            }
        }
        throw Refusal.of("cli.counts.noDimension", word);
    }

    static String name(Counts.Row row) {
        return String.join(", ", row.keys().stream().map(Key::name).toList());
    }
}
