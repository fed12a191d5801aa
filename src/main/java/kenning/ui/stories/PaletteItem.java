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
    record OfNew(String name) implements PaletteItem {}

    default String name() {
        return switch (this) {
            case OfCode(var code) -> code.name();
            case OfIndicator(var indicator) -> "“" + indicator.wording() + "”";
            case OfNew(var name) -> name;
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

    /// What fits the letters typed so far: every typed word begins a word of the name. What was
    /// used last comes first, then names that begin with the letters, then the order of the
    /// codebook; a new theme of that name comes last, unless there is one.
    static List<PaletteItem> matching(Codebook codebook, List<PaletteItem> recent, String typed) {
        var all = new ArrayList<PaletteItem>();
        codebook.codes().forEach(c -> all.add(new OfCode(c)));
        codebook.watched().forEach(i -> all.add(new OfIndicator(i)));
        var wanted = typed.strip().toLowerCase(Locale.UK);
        var found =
                new ArrayList<>(
                        all.stream()
                                .filter(item -> fits(item, wanted))
                                .sorted(
                                        Comparator.<PaletteItem>comparingInt(
                                                        item -> rank(item, recent))
                                                .thenComparing(
                                                        item -> !bare(item).startsWith(wanted)))
                                .toList());
        if (!wanted.isEmpty() && all.stream().noneMatch(item -> bare(item).equals(wanted))) {
            found.add(new OfNew(typed.strip()));
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

    private static int rank(PaletteItem item, List<PaletteItem> recent) {
        int place = recent.indexOf(item);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String bare(PaletteItem item) {
        return item.name().replaceAll("^“|”$", "").toLowerCase(Locale.UK);
    }
}
