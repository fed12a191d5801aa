package kenning.search;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kenning.model.Direction;
import kenning.model.VoiceFamily;

/// A story as a plain reader sees it, with no index: its words by the Unicode rules of another
/// library, folded by rules written out here.
record Scanned(String text, List<Said> words, Facts facts) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’‛ʼʻ]");
    private static final Pattern TIED_ON = Pattern.compile("^(b|d|dh|m|th)'(?=.)");

    record Said(String word, String stem, int start, int end) {}

    record Facts(
            String place,
            String parentPlace,
            String voice,
            VoiceFamily family,
            int year,
            Set<String> codes,
            Set<Direction> directions) {}

    static Scanned of(String text, Facts facts, Stems stems) {
        var words = new ArrayList<Said>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                var word = folded(text.substring(start, end));
                words.add(new Said(word, stems.of(word), start, end));
            }
            start = end;
        }
        return new Scanned(text, words, facts);
    }

    static String folded(String written) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("'");
        plain = plain.replaceAll("^'+|'+$", "");
        plain = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return TIED_ON.matcher(plain).replaceFirst("");
    }
}
