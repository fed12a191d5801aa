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

    /// In the order of the text; those that overlap, such as a phrase and one of its words, are
    /// one.
    static List<TextRange> of(Matches matches, Field field) throws IOException {
        var all = new ArrayList<TextRange>();
        var match = matches.getMatches(field.key());
        while (match != null && match.next()) {
            all.add(new TextRange(match.startOffset(), match.endOffset()));
        }
        all.sort(ORDER);
        var joined = new ArrayList<TextRange>();
        for (var range : all) {
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
