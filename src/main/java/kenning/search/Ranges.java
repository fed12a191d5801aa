package kenning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kenning.model.TextRange;
import org.apache.lucene.search.Matches;

/// Where in a text the words stand that made a document match.
final class Ranges {
    private static final Comparator<TextRange> ORDER =
            Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end);

    private Ranges() {}

    static List<TextRange> of(Matches matches, Field field) throws IOException {
        var all = new ArrayList<TextRange>();
        collect(matches, field, all);
        return joined(all);
    }

    static void collect(Matches matches, Field field, List<TextRange> into) throws IOException {
        var match = matches.getMatches(field.key());
        while (match != null && match.next()) {
            into.add(new TextRange(match.startOffset(), match.endOffset()));
        }
    }

    /// In the order of the text; those that overlap, such as a phrase and one of its words, are
    /// one.
    static List<TextRange> joined(List<TextRange> all) {
        var joined = new ArrayList<TextRange>();
        for (var range : all.stream().sorted(ORDER).toList()) {
            if (!joined.isEmpty() && joined.getLast().overlaps(range)) {
                var last = joined.removeLast();
                joined.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
