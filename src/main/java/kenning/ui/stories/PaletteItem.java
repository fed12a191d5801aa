package kenning.ui.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.text.Messages;

/// Something that the palette can put on the selection.
sealed interface PaletteItem {
    record OfCode(Code code) implements PaletteItem {}

    record OfIndicator(Indicator indicator) implements PaletteItem {}

    /// A theme that does not exist yet.
    ///
    /// @param inVivo whether it is named by the selected words themselves
    record OfNew(String name, boolean inVivo) implements PaletteItem {}

    /// What the program remembers it by: `c12`, `i3`; empty for what does not exist yet.
    default String key() {
        return switch (this) {
            case OfCode(var code) -> key(code.id());
            case OfIndicator(var indicator) -> key(indicator.id());
            case OfNew _ -> "";
        };
    }

    static String key(Code.Id code) {
        return "c" + code.value();
    }

    static String key(Indicator.Id indicator) {
        return "i" + indicator.value();
    }

    /// Everything in the codebook that is in use.
    static List<PaletteItem> all(Codebook codebook) {
        var all = new ArrayList<PaletteItem>();
        codebook.codes().forEach(c -> all.add(new OfCode(c)));
        codebook.watched().forEach(i -> all.add(new OfIndicator(i)));
        return all;
    }

    default String name() {
        return switch (this) {
            case OfCode(var code) -> code.name();
            case OfIndicator(var indicator) -> "“" + indicator.wording() + "”";
            case OfNew(var name, var _) -> name;
        };
    }

    /// What it stands for, to be read while choosing; empty when nobody has written it down.
    default String meaning() {
        return switch (this) {
            case OfCode(var code) -> code.definition();
            case OfIndicator(var indicator) -> Messages.get("palette.group", indicator.group());
            case OfNew _ -> "";
        };
    }

    /// What fits the letters typed so far: every typed word begins a word of the name. What is
    /// likely comes first, then names that begin with the letters, then the order of the codebook;
    /// a new theme of that name comes last, unless there is one.
    ///
    /// @param likely keys of what comes first
    static List<PaletteItem> matching(Codebook codebook, List<String> likely, String typed) {
        var all = all(codebook);
        var wanted = typed.strip().toLowerCase(Locale.UK);
        var found =
                new ArrayList<>(
                        all.stream()
                                .filter(item -> fits(item, wanted))
                                .sorted(
                                        Comparator.<PaletteItem>comparingInt(
                                                        item -> rank(item, likely))
                                                .thenComparing(
                                                        item -> !bare(item).startsWith(wanted)))
                                .toList());
        if (!wanted.isEmpty() && all.stream().noneMatch(item -> bare(item).equals(wanted))) {
            found.add(new OfNew(typed.strip(), false));
        }
        return found;
    }

    private static boolean fits(PaletteItem item, String wanted) {
        var words = bare(item).split("[^\\p{L}\\p{N}]+");
        for (var piece : wanted.split("\\s+")) {
            boolean begins = piece.isEmpty();
            for (var word : words) {
                begins |= word.startsWith(piece);
            }
            if (!begins) {
                return false;
            }
        }
        return true;
    }

    private static int rank(PaletteItem item, List<String> likely) {
        int place = likely.indexOf(item.key());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String bare(PaletteItem item) {
        return item.name().replaceAll("^“|”$", "").toLowerCase(Locale.UK);
    }
}
