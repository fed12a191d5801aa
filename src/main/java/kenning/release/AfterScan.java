package kenning.release;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /// Scripts without spaces between words.
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final Pattern WORD =
            Pattern.compile("[%1$s]\\p{M}*|[\\p{L}\\p{M}\\p{N}&&[^%1$s]]+".formatted(UNSPACED));
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
        var words = words(document);
        var suspicious = new HashSet<List<String>>();
        var runs = new HashSet<>(runs(words));
        for (var text : secret) {
            runs(words(text)).stream().filter(runs::contains).forEach(suspicious::add);
        }
        if (!suspicious.isEmpty()) {
            open.forEach(text -> suspicious.removeAll(Set.copyOf(runs(words(text)))));
        }
        return runs(words).stream()
                .filter(suspicious::contains)
                .findFirst()
                .map(run -> String.join(" ", run));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(plain(text));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private static String plain(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.UK);
    }

    private static List<List<String>> runs(List<String> words) {
        var runs = new ArrayList<List<String>>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
