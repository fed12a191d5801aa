package kenning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/// The documents that a filter keeps, segment by segment: those that are no longer valid are left
/// out too.
final class Scope {
    private final List<FixedBitSet> documents = new ArrayList<>();

    Scope(IndexReader reader, Filter filter) throws IOException {
        for (var segment : reader.leaves()) {
            documents.add(kept(segment, filter));
        }
    }

    private static FixedBitSet kept(LeafReaderContext segment, Filter filter) throws IOException {
        var leaf = segment.reader();
        var live = leaf.getLiveDocs();
        var entries = new Documents.Entries(leaf);
        boolean marks = !filter.marked().isEmpty();
        var kept = new FixedBitSet(leaf.maxDoc());
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if ((live == null || live.get(document)) && filter.keeps(entries.at(document, marks))) {
                kept.set(document);
            }
        }
        return kept;
    }

    /// Whether a document, counted within its segment, is kept.
    boolean keeps(LeafReaderContext segment, int document) {
        return documents.get(segment.ord).get(document);
    }
}
