package kenning.release;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The last look at a finished document: whether it holds words of a story that its audience must
/// not see, however they came there.
///
/// So many words in a row, without regard to capitals, punctuation, ligatures and characters that
/// nobody sees, are taken as words of that story, unless they stand in a story that may be shown as
/// well. Fewer can be chance. Where a script does not set words apart, each sign counts as one.
/// Immutable: may be used from any thread.
public final class AfterScan {
    /// Words in a row.
    static final int RUN = 6;

    private static final int UNKNOWN = -1;

    /// Scripts without spaces between words.
    private static final Set<Character.UnicodeScript> UNSPACED =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR);

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final List<String> secret;
    private final List<String> open;

    /// @param secret texts of which nothing may be in the document
    /// @param open texts that may be in it
    AfterScan(List<String> secret, List<String> open) {
        this.secret = List.copyOf(secret);
        this.open = List.copyOf(open);
    }

    /// The first words of the document that must not be there; empty when there are none.
    ///
    /// @param document its text, whole
    public Optional<String> find(String document) {
        return find(List.of(document));
    }

    /// The same, of a document in pieces of which no words run into the next.
    public Optional<String> find(List<String> pieces) {
        var vocabulary = new HashMap<String, Integer>();
        var documents = pieces.stream().map(piece -> numbers(piece, vocabulary)).toList();
        var runs = new Runs();
        documents.forEach(words -> eachRun(words, (at, hash) -> runs.add(hash)));
        var suspicious = new HashSet<Run>();
        for (var text : secret) {
            var words = known(text, vocabulary);
            eachRun(
                    words,
                    (at, hash) -> {
                        if (runs.holds(hash)) {
                            suspicious.add(new Run(words, at));
                        }
                    });
        }
        if (suspicious.isEmpty()) {
            return Optional.empty();
        }
        for (var text : open) {
            var words = known(text, vocabulary);
            eachRun(words, (at, hash) -> suspicious.remove(new Run(words, at)));
        }
        return first(documents, suspicious, vocabulary);
    }

    private static Optional<String> first(
            List<int[]> documents, Set<Run> suspicious, Map<String, Integer> vocabulary) {
        for (var words : documents) {
            for (int at = 0; at + RUN <= words.length; at++) {
                if (suspicious.contains(new Run(words, at))) {
                    return Optional.of(spelt(Arrays.copyOfRange(words, at, at + RUN), vocabulary));
                }
            }
        }
        return Optional.empty();
    }

    private static String spelt(int[] numbers, Map<String, Integer> vocabulary) {
        var words = new String[numbers.length];
        vocabulary.forEach((word, number) -> {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == number) {
                    words[i] = word;
                }
            }
        });
        return String.join(" ", words);
    }

    /// Words in a row, somewhere in a text, by their numbers.
    private static final class Run {
        private final int[] words;
        private final int at;

        Run(int[] words, int at) {
            this.words = words;
            this.at = at;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Run run
                    && Arrays.equals(words, at, at + RUN, run.words, run.at, run.at + RUN);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash(words, at));
        }
    }

    private interface EachRun {
        void run(int at, long hash);
    }

    private static void eachRun(int[] words, EachRun each) {
        int whole = 0;
        for (int i = 0; i < words.length; i++) {
            whole = words[i] == UNKNOWN ? 0 : whole + 1;
            if (whole >= RUN) {
                int at = i - RUN + 1;
                each.run(at, hash(words, at));
            }
        }
    }

    private static long hash(int[] words, int at) {
        long hash = 0;
        for (int i = at; i < at + RUN; i++) {
            hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// The words of a document as numbers; words that are new get the next one.
    private static int[] numbers(String text, Map<String, Integer> vocabulary) {
        return words(
                text,
                word -> {
                    var number = vocabulary.get(word);
                    if (number == null) {
                        number = vocabulary.size();
                        vocabulary.put(word, number);
                    }
                    return number;
                });
    }

    /// The words of a text as the document's numbers.
    private static int[] known(String text, Map<String, Integer> vocabulary) {
        return words(text, word -> vocabulary.getOrDefault(word, UNKNOWN));
    }

    private static int[] words(String text, ToIntFunction<String> number) {
        var words = new int[Math.max(16, text.length() / 5)];
        int count = 0;
        var plain = plain(text);
        int at = 0;
        while (at < plain.length()) {
            int end = wordEnd(plain, at);
            if (end > at) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, count * 2);
                }
                words[count++] = number.applyAsInt(plain.substring(at, end));
                at = end;
            } else {
                at += Character.charCount(plain.codePointAt(at));
            }
        }
        return Arrays.copyOf(words, count);
    }

    /// Where the word that begins here ends; here, when none does.
    private static int wordEnd(String text, int at) {
        int first = text.codePointAt(at);
        if (isUnspaced(first)) {
            int end = at + Character.charCount(first);
            while (end < text.length() && isMark(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return end;
        }
        int end = at;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!isOfWord(next) || isUnspaced(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isOfWord(int sign) {
        if (sign < 0x80) {
            return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
        }
        return Character.isLetter(sign) || isMark(sign) || isNumber(sign);
    }

    private static boolean isNumber(int sign) {
        int type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int sign) {
        return sign >= 0x0E00 && UNSPACED.contains(Character.UnicodeScript.of(sign));
    }

    private static String plain(String text) {
        return seen(text).toLowerCase(Locale.UK);
    }

    /// A text without what nobody sees, its letters in the form in which they are compared.
    static String seen(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.isNormalized(seen, Normalizer.Form.NFKC)
                ? seen
                : Normalizer.normalize(seen, Normalizer.Form.NFKC);
    }

    /// A set of the hashes of runs: open addressing, since a large document has millions of them.
    private static final class Runs {
        private long[] slots = new long[1 << 12];
        private int taken;
        private boolean zero;

        void add(long hash) {
            if (hash == 0) {
                zero = true;
                return;
            }
            int at = slot(hash);
            while (slots[at] != 0 && slots[at] != hash) {
                at = (at + 1) & (slots.length - 1);
            }
            if (slots[at] == 0) {
                slots[at] = hash;
                taken++;
                if (taken > slots.length / 2) {
                    grow();
                }
            }
        }

        private void grow() {
            var old = slots;
            slots = new long[old.length * 2];
            taken = 0;
            for (long hash : old) {
                if (hash != 0) {
                    add(hash);
                }
            }
        }

        boolean holds(long hash) {
            if (hash == 0) {
                return zero;
            }
            int at = slot(hash);
            while (slots[at] != 0) {
                if (slots[at] == hash) {
                    return true;
                }
                at = (at + 1) & (slots.length - 1);
            }
            return false;
        }

        private int slot(long hash) {
            return (int) (hash >>> 20) & (slots.length - 1);
        }
    }
}
