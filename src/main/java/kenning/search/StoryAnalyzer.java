package kenning.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Takes a text apart into the words by which it is found.
///
/// Words end where Unicode says that they do (UAX 29), and an emoji is a word. They are folded; 's
/// at the end goes, and so do the particles that Gaelic and Scots tie on in front with an
/// apostrophe (dh’fhalbh is found by fhalbh). Every other word counts, the smallest too, and each
/// as it is written: no stop words and no stemming, so didnae, wi’ and bairns are themselves.
final class StoryAnalyzer extends Analyzer {
    /// May be used from any thread.
    static final StoryAnalyzer INSTANCE = new StoryAnalyzer();

    private static final CharArraySet TIED_ON =
            CharArraySet.unmodifiableSet(
                    new CharArraySet(List.of("b", "d", "dh", "m", "th"), false));

    private StoryAnalyzer() {}

    /// The words of a text in their order.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokens = INSTANCE.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        var folded = new ASCIIFoldingFilter(new Folding(tokenizer));
        return new TokenStreamComponents(
                tokenizer, new ElisionFilter(new EnglishPossessiveFilter(folded), TIED_ON));
    }
}
