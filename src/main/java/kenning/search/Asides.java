package kenning.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.TextRange;
import kenning.store.Change;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Table;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/// The insights and noticings, searchable beside the stories. They are few and short, so after a
/// change all of them are read again when the next question comes, into an index of their own:
/// neither can tell anything about the weight of the other's words.
///
/// Changes are noted on the project thread; everything else is done under the lock of the
/// [StoryIndex].
final class Asides {
    private static final Set<Table> FOLLOWED =
            Set.of(Table.INSIGHT, Table.INSIGHT_STORY, Table.NOTICING, Table.STORY);
    private static final int PASSAGES = 5;

    /// One of them, with all that it says.
    private record Said(Aside.About about, String title, String text) {
        Field field() {
            return switch (about) {
                case Aside.About.OfInsight i -> Field.INSIGHTS;
                case Aside.About.OfNoticing n -> Field.NOTICINGS;
            };
        }
    }

    /// They have neither places nor marks, and an expression reads stories.
    private static final Translation.Stories NO_STORIES =
            new Translation.Stories() {
                @Override
                public Set<Long> of(Query.Only only) {
                    return Set.of();
                }

                @Override
                public Set<Long> of(Query.Expression expression) {
                    return Set.of();
                }
            };

    private final AtomicLong generation = new AtomicLong(1);
    private long read;
    private List<Said> all = List.of();
    private @Nullable ByteBuffersDirectory directory;

    void note(Change change) {
        if (change.touches(FOLLOWED)) {
            generation.incrementAndGet();
        }
    }

    /// Grows with every change after which an answer may be another one. From any thread.
    long generation() {
        return generation.get();
    }

    /// The best first.
    ///
    /// @throws Refusal when the project cannot be read
    List<Aside> search(Project project, Query query) throws Refusal {
        long now = generation.get();
        try {
            var current = directory;
            if (current == null || read != now) {
                all = Project.await(project.read(Asides::read));
                current = index(all);
                directory = current;
                read = now;
            }
            return all.isEmpty() ? List.of() : search(current, query);
        } catch (IOException e) {
            forget();
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps no word.
    void forget() {
        directory = null;
        all = List.of();
    }

    private static List<Said> read(Reading reading) {
        return Stream.concat(
                        Insights.list(reading).stream().map(Asides::said),
                        Noticings.list(reading).stream().map(Asides::said))
                .toList();
    }

    private static Said said(Insight insight) {
        var parts =
                Stream.concat(
                        Stream.of(
                                insight.claim(),
                                insight.because(),
                                insight.bounds().forWhom(),
                                insight.bounds().notForWhom(),
                                insight.bounds().unknown(),
                                insight.difference().what(),
                                insight.difference().by(),
                                insight.difference().whatElse()),
                        insight.notes().values().stream().sorted());
        return new Said(new Aside.About.OfInsight(insight.id()), insight.claim(), joined(parts));
    }

    private static Said said(Noticing noticing) {
        return new Said(
                new Aside.About.OfNoticing(noticing.id(), noticing.kept()),
                noticing.line(),
                joined(Stream.of(noticing.line(), noticing.who(), noticing.where())));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /// One document for each, in their order, which this merging keeps.
    private static ByteBuffersDirectory index(List<Said> all) throws IOException {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.freeze();
        var directory = new ByteBuffersDirectory();
        var config =
                new IndexWriterConfig(StoryAnalyzer.INSTANCE)
                        .setMergePolicy(new LogDocMergePolicy())
                        .setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            for (var said : all) {
                var document = new Document();
                document.add(
                        new org.apache.lucene.document.Field(
                                said.field().key(), said.text(), type));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private List<Aside> search(ByteBuffersDirectory directory, Query query)
            throws IOException, Refusal {
        try (var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var question = searcher.rewrite(Translation.of(query, Field.OF_ASIDES, NO_STORIES));
            var weight = searcher.createWeight(question, ScoreMode.COMPLETE, 1);
            var found = new ArrayList<Aside>();
            for (var best : searcher.search(question, all.size()).scoreDocs) {
                found.add(aside(reader, weight, best.doc));
            }
            return found;
        }
    }

    private Aside aside(DirectoryReader reader, Weight weight, int document) throws IOException {
        var said = all.get(document);
        var matches = weight.matches(reader.leaves().getFirst(), document);
        var ranges = matches == null ? List.<TextRange>of() : Ranges.of(matches, said.field());
        return new Aside(
                said.about(),
                said.title(),
                ranges.size(),
                ranges.stream()
                        .limit(PASSAGES)
                        .map(range -> Passage.of(Field.TEXT, said.text(), range))
                        .toList());
    }
}
