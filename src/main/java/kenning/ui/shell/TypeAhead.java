package kenning.ui.shell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well letters that somebody typed fit a name. Case, accents and the shape of quotation marks
/// do not count. A beginning fits best; then beginnings of its words; then a piece of it; then the
/// letters in their order with others between; then words with one slip of the finger.
final class TypeAhead {
    /// Does not fit at all.
    static final int NOT = 0;

    static final int SLIPPED = 1;
    static final int SCATTERED = 2;
    static final int INSIDE = 3;
    static final int WORDS = 4;
    static final int BEGINS = 5;

    /// From so many letters on they may be scattered, or one of them may be wrong: with fewer
    /// nearly everything would fit.
    private static final int SCATTERED_FROM = 3;

    private static final int SLIPPED_FROM = 4;

    /// A name as it is compared: folded once, asked often.
    record Name(String folded, List<String> words) {
        static Name of(String text) {
            var folded = fold(text);
            return new Name(folded, split(folded));
        }
    }

    private TypeAhead() {}

    /// @return one of the constants here; the greater, the better
    static int fit(Name typed, Name name) {
        if (typed.folded().isEmpty() || name.folded().startsWith(typed.folded())) {
            return BEGINS;
        }
        if (typed.words().isEmpty()) {
            return NOT;
        }
        if (typed.words().stream().allMatch(piece -> begins(piece, name))) {
            return WORDS;
        }
        if (name.folded().contains(typed.folded())) {
            return INSIDE;
        }
        var letters = String.join("", typed.words());
        if (letters.length() >= SCATTERED_FROM && scattered(letters, name)) {
            return SCATTERED;
        }
        return typed.words().stream().allMatch(piece -> begins(piece, name) || slipped(piece, name))
                ? SLIPPED
                : NOT;
    }

    private static boolean begins(String piece, Name name) {
        return name.words().stream().anyMatch(word -> word.startsWith(piece));
    }

    /// Each letter begins a word or follows the letter before it, so that “blt” is “being listened
    /// to”, and not any three letters of a long sentence.
    private static boolean scattered(String letters, Name name) {
        return scattered(letters, 0, name.words(), 0);
    }

    private static boolean scattered(String letters, int from, List<String> words, int word) {
        if (from == letters.length()) {
            return true;
        }
        for (int w = word; w < words.size(); w++) {
            int same = shared(letters, from, words.get(w));
            for (int taken = same; taken > 0; taken--) {
                if (scattered(letters, from + taken, words, w + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int shared(String letters, int from, String word) {
        int same = 0;
        while (same < word.length()
                && from + same < letters.length()
                && letters.charAt(from + same) == word.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean slipped(String piece, Name name) {
        return piece.length() >= SLIPPED_FROM
                && name.words().stream().anyMatch(word -> oneSlip(piece, word));
    }

    /// Whether one letter is missing, too many, wrong, or changed places with its neighbour,
    /// between what was typed and the beginning of a word. The first letter is always meant.
    private static boolean oneSlip(String piece, String word) {
        int same = shared(piece, 0, word);
        if (same == 0) {
            return false;
        }
        var rest = piece.substring(same);
        var right = word.substring(same);
        if (rest.isEmpty()) {
            return true;
        }
        if (right.isEmpty()) {
            return rest.length() == 1;
        }
        boolean swapped =
                rest.length() > 1
                        && right.length() > 1
                        && rest.charAt(0) == right.charAt(1)
                        && rest.charAt(1) == right.charAt(0)
                        && right.substring(2).startsWith(rest.substring(2));
        return swapped
                || right.substring(1).startsWith(rest.substring(1))
                || right.substring(1).startsWith(rest)
                || right.startsWith(rest.substring(1));
    }

    private static List<String> split(String folded) {
        var words = new ArrayList<String>();
        for (var word : folded.split("[^\\p{L}\\p{N}']+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[“”„«»\"]", "")
                .replaceAll("[‘’ʼ]", "'")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .strip();
    }
}
