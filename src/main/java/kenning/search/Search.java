package kenning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// One search in what the index held at one moment.
final class Search {
    private static final Set<String> TEXTS =
            Stream.of(Field.values()).map(Field::key).collect(Collectors.toUnmodifiableSet());

    /// The best first; among equals the story that came first.
    private static final Comparator<Found> ORDER =
            Comparator.comparingDouble(Found::score)
                    .reversed()
                    .thenComparingLong(found -> found.entry().id());

    private final ScopedSearcher searcher;
    private final Scope scope;
    private final Set<Field> fields;
    private final Weight weight;

    private record Found(LeafReaderContext segment, int document, double score, Entry entry) {}

    Search(DirectoryReader reader, Query query, Filter filter) throws IOException {
        fields = filter.view().fields();
        scope = new Scope(reader, filter);
        searcher = new ScopedSearcher(reader, scope);
        weight =
                searcher.createWeight(
                        searcher.rewrite(Translation.of(query, fields)), ScoreMode.COMPLETE, 1);
    }

    /// @param most how many stories to give with their passages
    /// @param passages how many passages to give of each
    Hits hits(int most, int passages, long generation) throws IOException {
        var all = found();
        all.sort(ORDER);
        var hits = new ArrayList<Hit>();
        for (var found : all.subList(0, Math.min(most, all.size()))) {
            hits.add(hit(found, passages));
        }
        var byFamily = byFamily(all);
        int known = byFamily.values().stream().mapToInt(Integer::intValue).sum();
        return new Hits(hits, all.size(), byFamily, all.size() - known, generation, List.of());
    }

    private List<Found> found() throws IOException {
        var all = new ArrayList<Found>();
        for (var segment : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(segment);
            if (scorer == null) {
                continue;
            }
            var entries = new Documents.Entries(segment.reader());
            var matching = scorer.iterator();
            while (matching.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = matching.docID();
                if (scope.keeps(segment, document)) {
                    all.add(new Found(segment, document, scorer.score(), entries.at(document)));
                }
            }
        }
        return all;
    }

    private static Map<VoiceFamily, Integer> byFamily(List<Found> all) {
        var counts = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var found : all) {
            found.entry().family().ifPresent(family -> counts.merge(family, 1, Integer::sum));
        }
        return counts;
    }

    private Hit hit(Found found, int most) throws IOException {
        var texts =
                searcher.storedFields().document(found.segment().docBase + found.document(), TEXTS);
        var matches = weight.matches(found.segment(), found.document());
        var passages = new ArrayList<Passage>();
        int count = 0;
        for (var field : fields) {
            var ranges = matches == null ? List.<TextRange>of() : Ranges.of(matches, field);
            var text = Objects.requireNonNull(texts.get(field.key()));
            count += ranges.size();
            for (var range : ranges.subList(0, Math.min(most - passages.size(), ranges.size()))) {
                passages.add(Passage.of(field, text, range));
            }
        }
        var title =
                fields.contains(Field.TITLE)
                        ? Objects.requireNonNull(texts.get(Field.TITLE.key()))
                        : "";
        return new Hit(found.entry().story(), title, count, passages);
    }
}
