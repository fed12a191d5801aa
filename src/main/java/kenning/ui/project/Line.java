package kenning.ui.project;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a thing reads in its list.
///
/// @param facts what is said under its name, in order; empty ones are left out
/// @param chip a word or two at the end of the line; may be empty
/// @param style of the chip
/// @param depth in how many other things it lies
/// @param colour of the square before the name; none where there is no square
/// @param past whether it is kept and no longer used
record Line(
        String name,
        List<String> facts,
        String chip,
        String style,
        int depth,
        @Nullable String colour,
        boolean past) {

    Line {
        facts = facts.stream().filter(fact -> !fact.isBlank()).toList();
    }

    static Line of(String name, String... facts) {
        return new Line(name, List.of(facts), "", "soft", 0, null, false);
    }

    Line withChip(String text, String of) {
        return new Line(name, facts, text, of, depth, colour, past);
    }

    Line within(int things) {
        return new Line(name, facts, chip, style, things, colour, past);
    }

    Line coloured(String as) {
        return new Line(name, facts, chip, style, depth, as, past);
    }

    Line pastIf(boolean is) {
        return new Line(name, facts, chip, style, depth, colour, is);
    }

    String caption() {
        return String.join(" · ", facts);
    }

    /// The line as it is read aloud.
    String sentence() {
        return String.join(
                ", ",
                Stream.concat(Stream.concat(Stream.of(name), facts.stream()), Stream.of(chip))
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
