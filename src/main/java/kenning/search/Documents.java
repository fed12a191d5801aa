package kenning.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Story;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The Lucene index in memory: one document for each story.
///
/// Written to by one thread at a time; readers may be acquired and released from any.
final class Documents implements AutoCloseable {
    /// The id of its story, as a number of the document.
    static final String STORY = "story";

    private static final String PLACE = "place";
    private static final String VOICE = "voice";
    private static final String FAMILY = "family";
    private static final String DAY = "day";
    private static final String CODE = "code";
    private static final String SIGN = "sign";
    private static final String MARKS = "marks";
    private static final String KEY = "key";
    private static final FieldType WORDS = words();

    /// What is read of a story to show where it answers.
    static final Set<String> STORED =
            Stream.concat(Field.OF_STORIES.stream().map(Field::key), Stream.of(MARKS))
                    .collect(Collectors.toUnmodifiableSet());

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
        var entry = Entry.of(told.summary(), told.marks());
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
        document.add(new NumericDocValuesField(DAY, entry.day()));
        entry.codes().forEach(c -> document.add(new SortedNumericDocValuesField(CODE, c)));
        entry.signs().forEach(s -> document.add(new SortedNumericDocValuesField(SIGN, s)));
        document.add(new StoredField(MARKS, told.marks().toBytes()));
        for (var field : Field.OF_STORIES) {
            var text =
                    switch (field) {
                        case TEXT -> told.text();
                        case TITLE -> story.title();
                        case WHAT_MATTERS -> story.whatMatters();
                        case IN_THE_WAY -> story.inTheWay();
                        case QUESTION -> story.question();
                        case REVIEW_NOTE -> story.reviewNote();
                        case NOTES -> told.notes();
                        case SPEAKER -> told.speakers();
                        case INSIGHTS, NOTICINGS ->
                                throw new IllegalStateException("not of a story: " + field);
                    };
            document.add(new org.apache.lucene.document.Field(field.key(), text, WORDS));
        }
        return document;
    }

    /// The coded passages and signs of a story, from its stored fields.
    static Marks marks(Document stored) {
        var bytes = Objects.requireNonNull(stored.getBinaryValue(MARKS));
        return Marks.from(bytes.bytes, bytes.offset, bytes.length);
    }

    /// The entries of one segment, asked in the order of its documents.
    static final class Entries {
        private final NumericDocValues story;
        private final NumericDocValues place;
        private final NumericDocValues voice;
        private final NumericDocValues family;
        private final NumericDocValues day;
        private final SortedNumericDocValues code;
        private final SortedNumericDocValues sign;

        Entries(LeafReader leaf) throws IOException {
            story = leaf.getNumericDocValues(STORY);
            place = leaf.getNumericDocValues(PLACE);
            voice = leaf.getNumericDocValues(VOICE);
            family = leaf.getNumericDocValues(FAMILY);
            day = leaf.getNumericDocValues(DAY);
            code = DocValues.getSortedNumeric(leaf, CODE);
            sign = DocValues.getSortedNumeric(leaf, SIGN);
        }

        /// @param marks whether its codes and signs are wanted
        Entry at(int document, boolean marks) throws IOException {
            return new Entry(
                    value(story, document),
                    value(place, document),
                    value(voice, document),
                    value(family, document),
                    value(day, document),
                    marks ? values(code, document) : Set.of(),
                    marks ? values(sign, document) : Set.of());
        }

        private static Set<Long> values(SortedNumericDocValues values, int document)
                throws IOException {
            if (!values.advanceExact(document)) {
                return Set.of();
            }
            var all = new HashSet<Long>();
            for (int i = values.docValueCount(); i > 0; i--) {
                all.add(values.nextValue());
            }
            return all;
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            if (!values.advanceExact(document)) {
                throw new IllegalStateException("a document without its story");
            }
            return values.longValue();
        }
    }
}
