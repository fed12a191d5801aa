package kenning.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import kenning.model.Refusal;

/// The names that people give to things: finding by them, and keeping them apart.
final class Names {
    private static final int SHOWN = 12;

    /// In code points; what is longer is no name but a text.
    static final int LONGEST = 300;

    /// What would turn around the letters after it, on every screen where the name stands.
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Names() {}

    /// The one thing of that name, whatever the case of its letters; or else the one thing whose
    /// name begins like that.
    ///
    /// @param none the key of the sentence for "there is no such thing"; its arguments are the name
    ///   and the names that there are
    static <T> T one(
            List<T> all, Function<T, String> nameOf, String name, String none, String several)
            throws Refusal {
        var wanted = name.strip().toLowerCase(Locale.UK);
        var exact =
                all.stream()
                        .filter(t -> nameOf.apply(t).toLowerCase(Locale.UK).equals(wanted))
                        .toList();
        var found =
                exact.isEmpty() && !wanted.isEmpty()
                        ? all.stream()
                                .filter(t ->
                                        nameOf.apply(t).toLowerCase(Locale.UK).startsWith(wanted))
                                .toList()
                        : exact;
        if (found.size() == 1) {
            return found.getFirst();
        }
        var shown = found.isEmpty() ? all : found;
        var names =
                String.join(
                        ", ",
                        shown.stream().limit(SHOWN).map(nameOf).map(n -> "“" + n + "”").toList());
        if (shown.size() > SHOWN) {
            names += " …";
        }
        throw Refusal.of(found.isEmpty() ? none : several, name, names.isEmpty() ? "–" : names);
    }

    /// A name as it is kept: without the blanks around it, neither empty nor that of another thing,
    /// whatever the case of its letters.
    ///
    /// @param others the names of the other things
    /// @param none the key of the sentence for a name that is empty
    /// @param taken the key of the sentence for a name that another thing has; its argument is the
    ///   name
    static String free(String name, List<String> others, String none, String taken) throws Refusal {
        var kept = some(name, none);
        var folded = kept.toLowerCase(Locale.UK);
        if (others.stream().anyMatch(other -> other.toLowerCase(Locale.UK).equals(folded))) {
            throw Refusal.of(taken, kept);
        }
        return kept;
    }

    /// A name as it is kept: without the blanks around it, and not empty.
    static String some(String name, String none) throws Refusal {
        var kept = line(name);
        if (kept.isEmpty()) {
            throw Refusal.of(none);
        }
        return kept;
    }

    /// A sentence as it is kept: on one line, without the blanks around it, and not empty.
    static String sentence(String words, String none) throws Refusal {
        var kept = onOneLine(words);
        if (kept.isEmpty()) {
            throw Refusal.of(none);
        }
        return kept;
    }

    /// A name on one line.
    ///
    /// @throws Refusal when it is too long for one
    static String line(String name) throws Refusal {
        var line = onOneLine(name);
        if (line.codePointCount(0, line.length()) > LONGEST) {
            throw Refusal.of("name.tooLong", LONGEST);
        }
        return line;
    }

    /// Line breaks and other control characters are gaps, and nothing turns round what follows.
    private static String onOneLine(String words) {
        return TURNING.matcher(words)
                .replaceAll("")
                .replaceAll("\\s*[\\p{Cntrl}\\u2028\\u2029]+\\s*", " ")
                .strip();
    }
}
