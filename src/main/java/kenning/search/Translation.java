package kenning.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kenning.model.Refusal;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A question in Lucene's terms. Every word is looked for in each of the fields that the view
/// shows, and the field in which it weighs most decides how much it weighs.
final class Translation {
    /// Lucene stops at a thousand different words otherwise, which one letter and a star pass.
    static final int MOST_CLAUSES = 1_000_000;

    /// What another form of a word weighs beside the word itself.
    private static final float OTHER_FORM = 0.7f;

    private static final ThreadLocal<Stems> STEMS = ThreadLocal.withInitial(Stems::new);

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /// The stories that answer what Lucene cannot: their ids, from small to large.
    interface Stories {
        Set<Long> of(Query.Only only) throws IOException, Refusal;

        Set<Long> of(Query.Expression expression) throws IOException, Refusal;
    }

    private final Stories stories;

    private Translation(Stories stories) {
        this.stories = stories;
    }

    /// @param fields those in which words are looked for
    static org.apache.lucene.search.Query of(Query query, Set<Field> fields, Stories stories)
            throws IOException, Refusal {
        return new Translation(stories).of(query, fields);
    }

    /// The words of the index under which the forms of a word stand.
    static Set<String> forms(String word) {
        var stems = STEMS.get();
        var stem = stems.of(word);
        var forms = new LinkedHashSet<String>();
        if (!stem.equals(word) && !stems.of(stem).equals(stem)) {
            forms.add(word);
        } else {
            forms.add(stem);
        }
        forms.add(Stemming.marked(stem));
        return forms;
    }

    private org.apache.lucene.search.Query of(Query query, Set<Field> fields)
            throws IOException, Refusal {
        return switch (query) {
            case Query.Word(var word) -> inEach(fields, field -> word(field, word));
            case Query.Phrase(var words) -> inEach(fields, field -> phrase(field, words));
            case Query.Prefix(var start) ->
                    inEach(fields, field -> new PrefixQuery(new Term(field.key(), start)));
            case Query.Shape(var shape) ->
                    inEach(
                            fields,
                            field ->
                                    new AutomatonQuery(
                                            new Term(field.key(), shape),
                                            OpenWords.automaton(shape)));
            case Query.Fuzzy(var word, var edits) ->
                    inEach(fields, field -> fuzzy(field, word, edits));
            case Query.Near near -> inEach(fields, field -> Nearness.of(near, field));
            case Query.Expression expression ->
                    fields.contains(Field.TEXT)
                            ? among(stories.of(expression))
                            : MatchNoDocsQuery.INSTANCE;
            case Query.Only only -> among(stories.of(only));
            case Query.In(var field, var part) ->
                    of(part, fields.contains(field) ? Set.of(field) : Set.of());
            case Query.All(var parts) -> all(parts, fields);
            case Query.Any(var parts) -> any(parts, fields);
            case Query.Not ignored -> all(List.of(query), fields);
        };
    }

    private interface InField {
        org.apache.lucene.search.Query of(Field field);
    }

    private static org.apache.lucene.search.Query inEach(Set<Field> fields, InField query) {
        return fields.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : new DisjunctionMaxQuery(fields.stream().map(query::of).toList(), 0);
    }

    private static org.apache.lucene.search.Query word(Field field, String word) {
        var any = new SynonymQuery.Builder(field.key()).addTerm(new Term(field.key(), word));
        for (var form : forms(word)) {
            if (!form.equals(word)) {
                any.addTerm(new Term(field.key(), form), OTHER_FORM);
            }
        }
        return any.build();
    }

    private static org.apache.lucene.search.Query phrase(Field field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field.key(), words.getFirst()))
                : new PhraseQuery(field.key(), words.toArray(String[]::new));
    }

    /// The word itself weighs as it does; what is like it, less than any word. The words like it
    /// are looked up once, and not again for every story in which they are shown.
    private static org.apache.lucene.search.Query fuzzy(Field field, String word, int edits) {
        var term = new Term(field.key(), word);
        var like =
                new AutomatonQuery(
                        term,
                        OpenWords.like(word, edits),
                        false,
                        MultiTermQuery.CONSTANT_SCORE_BOOLEAN_REWRITE);
        return new DisjunctionMaxQuery(
                List.of(new TermQuery(term), new BoostQuery(like, 0.001f)), 0);
    }

    private static org.apache.lucene.search.Query among(Set<Long> ids) {
        if (ids.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var sorted = ids.stream().mapToLong(Long::longValue).sorted().toArray();
        return new BoostQuery(
                NumericDocValuesField.newSlowSetQuery(Documents.STORY, sorted), 0.001f);
    }

    private org.apache.lucene.search.Query all(List<Query> parts, Set<Field> fields)
            throws IOException, Refusal {
        var all = new BooleanQuery.Builder();
        boolean found = false;
        for (var part : parts) {
            if (part instanceof Query.Not(var unwanted)) {
                all.add(of(unwanted, fields), Occur.MUST_NOT);
            } else {
                all.add(of(part, fields), Occur.MUST);
                found = true;
            }
        }
        if (!found) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query any(List<Query> parts, Set<Field> fields)
            throws IOException, Refusal {
        var any = new BooleanQuery.Builder();
        for (var part : parts) {
            any.add(of(part, fields), Occur.SHOULD);
        }
        return any.build();
    }
}
