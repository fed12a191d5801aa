package kenning.search;

import java.io.IOException;
import kenning.model.Story;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The Lucene index in memory: one document for each story.
///
/// Written to by one thread at a time; readers may be acquired and released from any.
final class Documents implements AutoCloseable {
    private static final String STORY = "story";
    private static final String PLACE = "place";
    private static final String VOICE = "voice";
    private static final String FAMILY = "family";
    private static final String KEY = "key";
    private static final FieldType WORDS = words();

    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final ReaderManager readers;

    Documents() throws IOException {
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(StoryAnalyzer.INSTANCE)
                                .setSimilarity(new BM25Similarity())
                                .setMergeScheduler(new SerialMergeScheduler())
                                .setCommitOnClose(false));
        readers = new ReaderManager(writer);
    }

    /// Words with their places in the text, which is kept too, so that a passage can be shown as it
    /// was indexed.
    private static FieldType words() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.setStored(true);
        type.freeze();
        return type;
    }

    /// Takes in a portion. Readers see it from the next [#show] on.
    void take(Stale.Portion portion) throws IOException {
        for (var story : portion.gone()) {
            writer.deleteDocuments(key(story));
        }
        for (var told : portion.changed()) {
            writer.updateDocument(key(told.summary().id()), document(told));
        }
    }

    /// Lets those who acquire a reader from now on see everything that was taken in.
    void show() throws IOException {
        readers.maybeRefreshBlocking();
    }

    /// What is shown. Whoever acquires a reader releases it.
    DirectoryReader acquire() throws IOException {
        return readers.acquire();
    }

    void release(DirectoryReader reader) throws IOException {
        readers.release(reader);
    }

    /// How many stories were taken in.
    int size() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                readers) {
            writer.rollback();
        }
    }

    private static Term key(Story.Id story) {
        return new Term(KEY, Long.toString(story.value()));
    }

    private static Document document(Stale.Told told) {
        var story = told.summary().story();
        var entry = Entry.of(told.summary());
        var document = new Document();
        document.add(
                new StringField(
                        KEY,
                        Long.toString(story.id().value()),
                        org.apache.lucene.document.Field.Store.NO));
        document.add(new NumericDocValuesField(STORY, entry.id()));
        document.add(new NumericDocValuesField(PLACE, entry.placeId()));
        document.add(new NumericDocValuesField(VOICE, entry.voiceId()));
        document.add(new NumericDocValuesField(FAMILY, entry.familyId()));
        for (var field : Field.values()) {
            var text =
                    switch (field) {
                        case TEXT -> told.text();
                        case TITLE -> story.title();
                        case WHAT_MATTERS -> story.whatMatters();
                        case IN_THE_WAY -> story.inTheWay();
                        case QUESTION -> story.question();
                        case REVIEW_NOTE -> story.reviewNote();
                    };
            document.add(new org.apache.lucene.document.Field(field.key(), text, WORDS));
        }
        return document;
    }

    /// The entries of one segment, asked in the order of its documents.
    static final class Entries {
        private final NumericDocValues story;
        private final NumericDocValues place;
        private final NumericDocValues voice;
        private final NumericDocValues family;

        Entries(LeafReader leaf) throws IOException {
            story = leaf.getNumericDocValues(STORY);
            place = leaf.getNumericDocValues(PLACE);
            voice = leaf.getNumericDocValues(VOICE);
            family = leaf.getNumericDocValues(FAMILY);
        }

        Entry at(int document) throws IOException {
            return new Entry(
                    value(story, document),
                    value(place, document),
                    value(voice, document),
                    value(family, document));
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            if (!values.advanceExact(document)) {
                throw new IllegalStateException("a document without its story");
            }
            return values.longValue();
        }
    }
}
