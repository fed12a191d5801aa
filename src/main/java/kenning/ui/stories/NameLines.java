package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks a name into at most so many lines of at most so many pixels; what does not fit ends in an
/// ellipsis.
final class NameLines {
    private static final String ELLIPSIS = "…";

    private NameLines() {}

    static List<String> fit(String name, ToDoubleFunction<String> measure, double width, int most) {
        var lines = new ArrayList<String>();
        var rest = name.strip();
        while (!rest.isEmpty()) {
            if (measure.applyAsDouble(rest) <= width) {
                lines.add(rest);
                break;
            }
            if (lines.size() == most - 1) {
                lines.add(cut(rest, measure, width));
                break;
            }
            int at = lastBlankThatFits(rest, measure, width);
            if (at <= 0) {
                lines.add(cut(rest, measure, width));
                break;
            }
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static int lastBlankThatFits(
            String text, ToDoubleFunction<String> measure, double width) {
        int best = -1;
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            if (measure.applyAsDouble(text.substring(0, at)) > width) {
                break;
            }
            best = at;
        }
        return best;
    }

    private static String cut(String text, ToDoubleFunction<String> measure, double width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (measure.applyAsDouble(text.substring(0, middle).strip() + ELLIPSIS) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, WordBounds.onCluster(text, low)).strip() + ELLIPSIS;
    }
}
