package kenning.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/// A question in Lucene's terms. Every word is looked for in each of the fields that the view
/// shows, and the field in which it weighs most decides how much it weighs.
final class Translation {
    private final Set<Field> fields;

    private Translation(Set<Field> fields) {
        this.fields = fields;
    }

    /// @param fields those in which words are looked for
    static org.apache.lucene.search.Query of(Query query, Set<Field> fields) {
        return new Translation(fields).of(query);
    }

    private org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.Phrase(var words) -> inEachField(field -> phrase(field, words));
            case Query.Prefix(var start) ->
                    inEachField(field -> new PrefixQuery(new Term(field.key(), start)));
            case Query.All(var parts) -> all(parts);
            case Query.Any(var parts) -> any(parts);
            case Query.Not ignored -> all(List.of(query));
        };
    }

    private interface InField {
        org.apache.lucene.search.Query of(Field field);
    }

    private org.apache.lucene.search.Query inEachField(InField query) {
        return new DisjunctionMaxQuery(fields.stream().map(query::of).toList(), 0);
    }

    private static org.apache.lucene.search.Query phrase(Field field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field.key(), words.getFirst()))
                : new PhraseQuery(field.key(), words.toArray(String[]::new));
    }

    private org.apache.lucene.search.Query all(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        boolean found = false;
        for (var part : parts) {
            if (part instanceof Query.Not(var unwanted)) {
                all.add(of(unwanted), Occur.MUST_NOT);
            } else {
                all.add(of(part), Occur.MUST);
                found = true;
            }
        }
        if (!found) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query any(List<Query> parts) {
        var any = new BooleanQuery.Builder();
        for (var part : parts) {
            any.add(of(part), Occur.SHOULD);
        }
        return any.build();
    }
}
