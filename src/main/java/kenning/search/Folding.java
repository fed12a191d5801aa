package kenning.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Makes words alike that people take for the same one, in the index and in the question alike;
/// what is shown stays as it stands in the story.
///
/// Case goes. Accents, Arabic vowel signs and Hebrew points go, so that café finds cafe and cafe
/// finds café: transcripts leave them out, and so do people who type. Forms made for print
/// (ligatures, full-width and mathematical letters) become plain ones. Every kind of apostrophe
/// becomes ' and goes at either end of a word. Marks that are vowels in other scripts, such as
/// those of Hindi and Japanese, stay.
final class Folding extends TokenFilter {
    private static final int TATWEEL = 0x640;
    private static final int FIRST_VOICED_KANA_MARK = 0x3099;
    private static final int LAST_VOICED_KANA_MARK = 0x309A;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!lowerAscii()) {
            var folded = fold(term.toString());
            if (!folded.isEmpty()) {
                term.setEmpty().append(folded);
            }
        }
        return true;
    }

    /// The short way for the words of which English mostly consists: letters and digits in ASCII.
    private boolean lowerAscii() {
        var buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (buffer[i] >= 0x80 || buffer[i] == '\'') {
                return false;
            }
        }
        for (int i = 0; i < term.length(); i++) {
            buffer[i] = Character.toLowerCase(buffer[i]);
        }
        return true;
    }

    static String fold(String word) {
        var folded = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isDropped(c))
                .map(Folding::plain)
                .forEach(folded::appendCodePoint);
        int start = 0;
        int end = folded.length();
        while (start < end && folded.charAt(start) == '\'') {
            start++;
        }
        while (end > start && folded.charAt(end - 1) == '\'') {
            end--;
        }
        return Normalizer.normalize(folded.substring(start, end), Normalizer.Form.NFC);
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK -> isAccent(c);
            default -> c == TATWEEL;
        };
    }

    private static boolean isAccent(int mark) {
        var script = UnicodeScript.of(mark);
        return (script == UnicodeScript.INHERITED
                        || script == UnicodeScript.HEBREW
                        || script == UnicodeScript.ARABIC)
                && (mark < FIRST_VOICED_KANA_MARK || mark > LAST_VOICED_KANA_MARK);
    }

    private static int plain(int c) {
        return switch (c) {
            case '‘', '’', '‛', 'ʼ', 'ʻ' -> '\'';
            case 'ς' -> 'σ';
            default -> Character.toLowerCase(c);
        };
    }
}
