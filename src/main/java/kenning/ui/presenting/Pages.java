package kenning.ui.presenting;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Divides a text into pages: each ends at the end of a sentence where there is one in its second
/// half, else at the end of a word, and within a word only where that alone fills a page.
final class Pages {
    /// About 40 words (domain 6.1), in code points.
    static final int MOST = 220;

    /// So much more is not worth a page of its own.
    private static final int OVER = 20;

    private Pages() {}

    /// @param fits whether a text has room on a page; what is shorter than one that fits fits too
    /// @return never empty; none of them begins or ends with white space
    static List<String> of(String text, Predicate<String> fits) {
        var pages = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            int end = end(rest, fits);
            pages.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return pages.isEmpty() ? List.of("") : pages;
    }

    private static int end(String text, Predicate<String> fits) {
        int all = text.codePointCount(0, text.length());
        if (all <= MOST + OVER && fits.test(text)) {
            return text.length();
        }
        int most = text.offsetByCodePoints(0, Math.min(all, MOST));
        int word = last(text, breaks(BreakIterator.getLineInstance(Locale.UK), text, most), fits);
        if (word > 0) {
            int sentence = sentenceEnd(text, word);
            return sentence >= word / 2 ? sentence : word;
        }
        int sign =
                last(text, breaks(BreakIterator.getCharacterInstance(Locale.UK), text, most), fits);
        return sign > 0 ? sign : text.offsetByCodePoints(0, 1);
    }

    /// Where a text may be broken, from the front.
    private static List<Integer> breaks(BreakIterator iterator, String text, int most) {
        iterator.setText(text);
        var breaks = new ArrayList<Integer>();
        for (int at = iterator.next(); at != BreakIterator.DONE && at <= most; ) {
            breaks.add(at);
            at = iterator.next();
        }
        return breaks;
    }

    /// The last of the places up to which the text fits, or 0.
    private static int last(String text, List<Integer> places, Predicate<String> fits) {
        int low = 0;
        int high = places.size();
        if (high > 0 && fits.test(text.substring(0, places.getLast()).strip())) {
            return places.getLast();
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (fits.test(text.substring(0, places.get(middle - 1)).strip())) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : places.get(low - 1);
    }

    private static int sentenceEnd(String text, int most) {
        var sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        return most == text.length() || sentences.isBoundary(most)
                ? most
                : Math.max(0, sentences.preceding(most));
    }
}
