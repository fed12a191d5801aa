package kenning.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The word under which the English forms of a word meet: walk for walks, walked and walking, come
/// for came.
///
/// Scots is left alone: a word of `scots-words.txt` has no form but itself, and no English word
/// takes one of them for its stem. So greeting (crying) is neither greet nor greetings, and
/// messages (the shopping) are not a message. Words of other letters than a to z stay as they are.
///
/// Belongs to one thread at a time.
final class Stems {
    private static final Set<String> SCOTS = Set.copyOf(lines("scots-words.txt"));
    private static final Map<String, String> IRREGULAR = irregular();
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern NO_PLURAL = Pattern.compile("(ss|us|is)$");
    private static final int SHORTEST = 3;

    /// As many as one transcript may have; then it is forgotten.
    private static final int REMEMBERED = 50_000;

    private final Map<String, String> known = new HashMap<>();
    private final OneWord one = new OneWord();
    private final KStemFilter stemmer = new KStemFilter(one);

    /// Gives the stemmer one word at a time.
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }

    /// Lines that are neither empty nor a remark.
    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Stems.class.getResourceAsStream(resource));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> irregular() {
        var forms = new HashMap<String, String>();
        for (var line : lines("english-forms.txt")) {
            var words = line.split(" +");
            for (var form : words) {
                forms.put(form, words[0]);
            }
            if (words.length > 1) {
                forms.putIfAbsent(words[0] + "s", words[0]);
                forms.putIfAbsent(words[0] + "ing", words[0]);
            }
        }
        return Map.copyOf(forms);
    }

    /// @param word folded
    String of(String word) {
        var stem = known.get(word);
        if (stem == null) {
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            stem = reckoned(word);
            known.put(word, stem);
        }
        return stem;
    }

    private String reckoned(String word) {
        if (SCOTS.contains(word) || !isEnglish(word)) {
            return word;
        }
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        var stem = withoutIng(withoutS(regular(word)));
        var first = IRREGULAR.getOrDefault(stem, stem);
        return SCOTS.contains(first) || first.length() < 2 ? word : first;
    }

    private String regular(String word) {
        try {
            one.word = word;
            stemmer.incrementToken();
            return one.term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stemmer knows many plurals as words of their own, such as letters; what is none stands
    /// among the forms.
    private static String withoutS(String stem) {
        boolean plural =
                stem.length() > SHORTEST
                        && stem.endsWith("s")
                        && !NO_PLURAL.matcher(stem).find()
                        && !IRREGULAR.containsKey(stem);
        return plural ? stem.substring(0, stem.length() - 1) : stem;
    }

    /// The stemmer knows many words in -ing as words of their own: what it makes of the same word
    /// in -ed tells their stem.
    private String withoutIng(String stem) {
        var word = stem.endsWith("ings") ? stem.substring(0, stem.length() - 1) : stem;
        if (!word.endsWith("ing") || IRREGULAR.containsKey(word) || SCOTS.contains(word)) {
            return word;
        }
        var begin = word.substring(0, word.length() - "ing".length());
        var past = begin + "ed";
        var present = regular(past);
        boolean isVerb = begin.length() > 1 && VOWEL.matcher(begin).find();
        return isVerb && !present.equals(past) ? present : word;
    }

    private static boolean isEnglish(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
