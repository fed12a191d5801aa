package kenning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Refusal;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import kenning.task.Progress;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One search in what the index held at one moment.
final class Search {
    /// The best first; among equals the story that came first.
    private static final Comparator<Found> BEST =
            Comparator.comparingDouble(Found::score)
                    .reversed()
                    .thenComparingLong(found -> found.entry().id());

    private static final Comparator<Found> TOLD =
            Comparator.<Found>comparingLong(found -> found.entry().day())
                    .thenComparingLong(found -> found.entry().id());

    private static final Comparator<Found> AS_ADDED =
            Comparator.comparingLong(found -> found.entry().id());

    /// How many stories are looked at between two looks at whether anybody still waits.
    private static final int PATIENCE = 64;

    private final Question question;
    private final ScopedSearcher searcher;
    private final Scope scope;
    private final Set<Field> fields;
    private final Map<Query.Only, Filter> names;
    private final Progress progress;
    private final Map<Query.Expression, Map<Long, List<TextRange>>> expressions = new HashMap<>();
    private final Filter.Marked shownMarks;
    private final Weight weight;

    private record Found(LeafReaderContext segment, int document, double score, Entry entry) {}

    /// @param names what the names in the question mean
    Search(
            DirectoryReader reader,
            Question question,
            Map<Query.Only, Filter> names,
            Progress progress)
            throws IOException, Refusal {
        this.question = question;
        this.names = names;
        this.progress = progress;
        var shown = new HashSet<>(question.filter().view().fields());
        shown.retainAll(Field.OF_STORIES);
        fields = java.util.EnumSet.copyOf(shown);
        scope = new Scope(reader, question.filter());
        searcher = new ScopedSearcher(reader, scope);
        shownMarks = Marking.of(question, names);
        var translated = Translation.of(question.query(), fields, new Outside());
        weight = searcher.createWeight(searcher.rewrite(translated), ScoreMode.COMPLETE, 1);
    }

    /// @param most how many stories to give with their passages
    /// @param passages how many passages to give of each
    Hits hits(int most, int passages, Hits.Standing as) throws IOException {
        var all = found();
        all.sort(question.order() == Question.Order.TOLD ? TOLD : BEST);
        var hits = new ArrayList<Hit>();
        for (var found : all.subList(0, Math.min(most, all.size()))) {
            look(hits.size());
            hits.add(hit(found, passages));
        }
        var byFamily = byFamily(all);
        int known = byFamily.values().stream().mapToInt(Integer::intValue).sum();
        return new Hits(
                hits,
                all.size(),
                byFamily,
                all.size() - known,
                team() ? Facets.of(all.stream().map(Found::entry).toList()) : Facets.NONE,
                List.of(),
                all.isEmpty()
                        ? new Suggestions(searcher, scope, fields).of(question.query())
                        : List.of(),
                as);
    }

    private boolean team() {
        return question.filter().view().audience() == Audience.TEAM;
    }

    private void look(int done) {
        if (done % PATIENCE == 0) {
            progress.checkCancelled();
        }
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
                    look(all.size());
                    var entry = entries.at(document, team());
                    all.add(new Found(segment, document, scorer.score(), entry));
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

    /// Each passage of the texts, in the order of the stories.
    ///
    /// @param most how many lines to give; all are counted
    Concordance concordance(int most, Hits.Standing as) throws IOException {
        var all = found();
        all.sort(AS_ADDED);
        var lines = new ArrayList<Line>();
        int count = 0;
        int stories = 0;
        int looked = 0;
        for (var found : all) {
            look(looked++);
            var stored = stored(found);
            var matches = weight.matches(found.segment(), found.document());
            var ranges = ranges(found, Field.TEXT, matches, stored);
            count += ranges.size();
            stories += ranges.isEmpty() ? 0 : 1;
            var text = Objects.requireNonNull(stored.get(Field.TEXT.key()));
            for (var range : ranges.subList(0, Math.min(most - lines.size(), ranges.size()))) {
                var passage = Passage.of(Field.TEXT, text, range);
                lines.add(new Line(found.entry().story(), title(stored), passage));
            }
        }
        return new Concordance(lines, count, stories, as);
    }

    private Document stored(Found found) throws IOException {
        return searcher.storedFields()
                .document(found.segment().docBase + found.document(), Documents.STORED);
    }

    private String title(Document stored) {
        return fields.contains(Field.TITLE)
                ? Objects.requireNonNull(stored.get(Field.TITLE.key()))
                : "";
    }

    private List<TextRange> ranges(
            Found found, Field field, @Nullable Matches matches, Document stored)
            throws IOException {
        var ranges = new ArrayList<TextRange>();
        if (matches != null) {
            Ranges.collect(matches, field, ranges);
        }
        if (field == Field.TEXT) {
            ranges.addAll(besides(found.entry(), stored));
        }
        return Ranges.joined(ranges);
    }

    private Hit hit(Found found, int most) throws IOException {
        var stored = stored(found);
        var matches = weight.matches(found.segment(), found.document());
        var passages = new ArrayList<Passage>();
        int count = 0;
        for (var field : fields) {
            var ranges = ranges(found, field, matches, stored);
            var text = Objects.requireNonNull(stored.get(field.key()));
            count += ranges.size();
            for (var range : ranges.subList(0, Math.min(most - passages.size(), ranges.size()))) {
                passages.add(Passage.of(field, text, range));
            }
        }
        var year = team() ? found.entry().year().orElse(null) : null;
        return new Hit(found.entry().story(), title(stored), year, count, passages);
    }

    /// Where expressions stand, and what is marked as was asked for.
    private List<TextRange> besides(Entry entry, Document stored) {
        var ranges = new ArrayList<TextRange>();
        for (var expression : Marking.wanted(question.query())) {
            var found = expressions.get(expression);
            if (found != null) {
                ranges.addAll(found.getOrDefault(entry.id(), List.of()));
            }
        }
        if (!shownMarks.isEmpty()) {
            ranges.addAll(Marking.ranges(Documents.marks(stored), shownMarks));
        }
        return ranges;
    }

    /// What Lucene cannot answer, story by story of the scope.
    private final class Outside implements Translation.Stories {
        @Override
        public Set<Long> of(Query.Only only) throws IOException {
            var wanted = Objects.requireNonNull(names.get(only));
            boolean marks = !wanted.marked().isEmpty();
            var ids = new HashSet<Long>();
            for (var segment : searcher.getIndexReader().leaves()) {
                var entries = new Documents.Entries(segment.reader());
                for (int document = 0; document < segment.reader().maxDoc(); document++) {
                    if (scope.keeps(segment, document)) {
                        var entry = entries.at(document, marks);
                        if (wanted.keeps(entry)) {
                            ids.add(entry.id());
                        }
                    }
                }
            }
            return ids;
        }

        @Override
        public Set<Long> of(Query.Expression expression) throws IOException, Refusal {
            var found = expressions.get(expression);
            if (found == null) {
                found = read(expression);
                expressions.put(expression, found);
            }
            return found.keySet();
        }

        private Map<Long, List<TextRange>> read(Query.Expression asked)
                throws IOException, Refusal {
            var expression = new Expressions(asked);
            var literal = Literal.in(asked.pattern());
            var found = new HashMap<Long, List<TextRange>>();
            int done = 0;
            for (var segment : searcher.getIndexReader().leaves()) {
                var entries = new Documents.Entries(segment.reader());
                var texts = segment.reader().storedFields();
                var holding = literal.isEmpty() ? null : holding(segment, literal.get());
                for (int document = 0; document < segment.reader().maxDoc(); document++) {
                    if (scope.keeps(segment, document)
                            && (holding == null || holding.get(document))) {
                        look(done++);
                        var text =
                                texts.document(document, Set.of(Field.TEXT.key()))
                                        .get(Field.TEXT.key());
                        var ranges = expression.in(Objects.requireNonNull(text));
                        if (!ranges.isEmpty()) {
                            found.put(entries.at(document, false).id(), ranges);
                        }
                    }
                }
            }
            return found;
        }

        /// The documents that have a word with these letters in it.
        private FixedBitSet holding(LeafReaderContext segment, String letters) throws IOException {
            var holding = new FixedBitSet(segment.reader().maxDoc());
            var terms = segment.reader().terms(Field.TEXT.key());
            if (terms != null) {
                var words = OpenWords.shape('*' + letters + '*').getTermsEnum(terms);
                PostingsEnum postings = null;
                while (words.next() != null) {
                    postings = words.postings(postings, PostingsEnum.NONE);
                    holding.or(postings);
                }
            }
            return holding;
        }
    }
}
