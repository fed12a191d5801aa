package kenning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/// For a word that stands nowhere in a scope, the one most like it that does: of the words that the
/// view shows, in the stories that it shows, and of no others.
final class Suggestions {
    private static final int SHORTEST = 3;
    private static final int EDITS = 2;

    private final ScopedSearcher searcher;
    private final Scope scope;
    private final Set<Field> fields;

    Suggestions(ScopedSearcher searcher, Scope scope, Set<Field> fields) {
        this.searcher = searcher;
        this.scope = scope;
        this.fields = fields;
    }

    List<Hits.Instead> of(Query query) throws IOException {
        var instead = new ArrayList<Hits.Instead>();
        for (var word : words(query).distinct().toList()) {
            better(word).ifPresent(better -> instead.add(new Hits.Instead(word, better)));
        }
        return instead;
    }

    private static Stream<String> words(Query query) {
        return query.wanted()
                .flatMap(leaf ->
                        switch (leaf) {
                            case Query.Word(var word) -> Stream.of(word);
                            case Query.Fuzzy(var word, var edits) -> Stream.of(word);
                            case Query.Phrase(var words) -> words.stream();
                            default -> Stream.empty();
                        });
    }

    private Optional<String> better(String word) throws IOException {
        if (word.codePointCount(0, word.length()) < SHORTEST) {
            return Optional.empty();
        }
        var like = new HashMap<String, Integer>();
        for (var segment : searcher.getIndexReader().leaves()) {
            for (var field : fields) {
                var terms = segment.reader().terms(field.key());
                if (terms == null) {
                    continue;
                }
                var words = OpenWords.fuzzy(word, EDITS).getTermsEnum(terms);
                for (var term = words.next(); term != null; term = words.next()) {
                    var postings = words.postings(null, PostingsEnum.NONE);
                    int kept = 0;
                    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        kept += scope.keeps(segment, postings.docID()) ? 1 : 0;
                    }
                    if (kept > 0) {
                        like.merge(term.utf8ToString(), kept, Integer::sum);
                    }
                }
            }
        }
        return like.containsKey(word)
                ? Optional.empty()
                : like.entrySet().stream()
                        .min(
                                Comparator.<Map.Entry<String, Integer>>comparingInt(
                                                e -> Spelling.apart(e.getKey(), word))
                                        .thenComparingInt(e -> -e.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey);
    }
}
