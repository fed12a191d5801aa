package kenning.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts beside each word that has a stem other than itself that stem, marked, at the same position
/// and with the same offsets: so a word is found both exactly and by its other forms, and phrases
/// and nearness can mix the two. The mark keeps stems apart from words that somebody said.
final class Stemming extends TokenFilter {
    private static final char MARK = '\u0001';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Stems stems = new Stems();
    private String pending = "";

    Stemming(TokenStream input) {
        super(input);
    }

    /// A stem as it stands in the index.
    static String marked(String stem) {
        return MARK + stem;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!pending.isEmpty()) {
            term.setEmpty().append(pending);
            step.setPositionIncrement(0);
            pending = "";
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        var stem = stems.of(word);
        if (!stem.equals(word)) {
            pending = marked(stem);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = "";
    }
}
