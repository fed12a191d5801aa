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
/// apostrophe (dh’fhalbh is found by fhalbh). Every other word counts, the smallest too: no stop
/// words. For the index an English word has its stem beside it, as [Stemming] says; each stays
/// findable as it is written.
final class StoryAnalyzer extends Analyzer {
    /// What the index is made with. May be used from any thread.
    static final StoryAnalyzer INSTANCE = new StoryAnalyzer(true);

    private static final StoryAnalyzer AS_WRITTEN = new StoryAnalyzer(false);

    private static final CharArraySet TIED_ON =
            CharArraySet.unmodifiableSet(
                    new CharArraySet(List.of("b", "d", "dh", "m", "th"), false));

    private final boolean stems;

    private StoryAnalyzer(boolean stems) {
        this.stems = stems;
    }

    /// A piece of a word, folded as whole words are.
    static String folded(String piece) {
        var folded = Folding.fold(piece).toCharArray();
        var plain = new char[4 * folded.length];
        int length = ASCIIFoldingFilter.foldToASCII(folded, 0, plain, 0, folded.length);
        return new String(plain, 0, length);
    }

    /// The words of a text in their order, folded and as they are written.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokens = AS_WRITTEN.tokenStream("", text)) {
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
        var words = new ElisionFilter(new EnglishPossessiveFilter(folded), TIED_ON);
        return new TokenStreamComponents(tokenizer, stems ? new Stemming(words) : words);
    }
}
