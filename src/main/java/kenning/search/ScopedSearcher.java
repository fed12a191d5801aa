package kenning.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.SmallFloat;

/// Weighs words by how rare they are among the documents of a scope, and by nothing else: Lucene's
/// own figures take in the stories that somebody may not see, and those that are already replaced,
/// so the order of hits would give the first away and depend on the second.
///
/// It does not keep what it finds to the scope: whoever reads the matches does.
final class ScopedSearcher extends IndexSearcher {
    private final Scope scope;
    private final Map<String, CollectionStatistics> fields = new HashMap<>();

    ScopedSearcher(IndexReader reader, Scope scope) {
        super(reader);
        this.scope = scope;
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences)
            throws IOException {
        long kept = 0;
        long times = 0;
        for (var segment : getIndexReader().leaves()) {
            var postings = segment.reader().postings(term, PostingsEnum.FREQS);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (scope.keeps(segment, postings.docID())) {
                    kept++;
                    times += postings.freq();
                }
            }
        }
        return new TermStatistics(term.bytes(), Math.max(1, kept), Math.max(1, times));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        var known = fields.get(field);
        if (known == null) {
            known = count(field);
            fields.put(field, known);
        }
        return known;
    }

    /// Lengths are those that ranking goes by: rounded, as Lucene keeps them.
    private CollectionStatistics count(String field) throws IOException {
        long kept = 0;
        long words = 0;
        for (var segment : getIndexReader().leaves()) {
            var lengths = segment.reader().getNormValues(field);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int length = SmallFloat.byte4ToInt((byte) lengths.longValue());
                if (length > 0 && scope.keeps(segment, lengths.docID())) {
                    kept++;
                    words += length;
                }
            }
        }
        long documents = Math.max(1, kept);
        return new CollectionStatistics(
                field, documents, documents, Math.max(documents, words), documents);
    }
}
