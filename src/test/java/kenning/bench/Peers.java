package kenning.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The best figures of other free programs on a machine with two cores, and the table in which ours
/// stand beside them.
final class Peers {
    /// @param unit s or MB
    /// @param m of the best other program with the middle project; null where none was measured
    private record Peer(
            String bench, String words, String unit, @Nullable Double m, @Nullable Double l) {}

    private static final List<Peer> ALL =
            List.of(
                    new Peer("window", "start to window, built from source", "s", 1.6, 1.6),
                    new Peer("window-image", "start to window, app image", "s", 1.6, 1.6),
                    new Peer("open", "open to first story", "s", 0.5, 32.0),
                    new Peer("index", "index ready after opening", "s", null, null),
                    new Peer("story400", "story with 400 codings", "s", 0.84, 0.78),
                    new Peer("code", "one more coding on screen", "s", 0.036, 0.059),
                    new Peer("code-commit", "one more coding committed", "s", null, null),
                    new Peer("undo", "undo on screen", "s", null, null),
                    new Peer("scroll", "scroll by a page", "s", null, null),
                    new Peer("phrase", "phrase", "s", 0.032, 0.31),
                    new Peer("fuzzy", "fuzzy word", "s", null, null),
                    new Peer("near", "near", "s", null, null),
                    new Peer("regex", "regular expression", "s", 0.08, 0.83),
                    new Peer("frequencies", "frequencies of 80 codes", "s", 0.02, 0.37),
                    new Peer("attribute", "codes by voice", "s", 1.1, 11.7),
                    new Peer("co-occurrence", "co-occurrence of 80 codes", "s", 0.79, 6.6),
                    new Peer("report", "report of all codes as Word", "s", 159.0, 120.0),
                    new Peer("import-txt", "import of 500 txt", "s", 1.7, null),
                    new Peer("import-docx", "import of 500 docx", "s", 2.0, null),
                    new Peer("resident", "resident after a search", "MB", 257.0, 448.0));

    private static final List<Peer> LONG =
            List.of(
                    new Peer("long-open", "50,000 words with 5,000 codings: open", "s", 9.7, null),
                    new Peer("long-code", "… one more coding on screen", "s", 4.8, null),
                    new Peer("long-scroll", "… scroll by a page", "s", 4.8, null));

    private Peers() {}

    static String table(Measures measures) {
        var table = new StringBuilder("| | M | the best other | L | the best other |\n");
        table.append("|---|---|---|---|---|\n");
        for (var peer : ALL) {
            row(
                    table,
                    peer,
                    measures.middle(peer.bench, Size.M),
                    measures.middle(peer.bench, Size.L));
        }
        for (var peer : LONG) {
            row(table, peer, measures.middle(peer.bench, Size.LONG), null);
        }
        return table.toString();
    }

    private static void row(
            StringBuilder table, Peer peer, @Nullable Double m, @Nullable Double l) {
        if (m == null && l == null) {
            return;
        }
        table.append("| ").append(peer.words);
        cell(table, peer, m, peer.m);
        cell(table, peer, l, peer.l);
        table.append(" |\n");
    }

    private static void cell(
            StringBuilder table, Peer peer, @Nullable Double ours, @Nullable Double theirs) {
        double scale = peer.unit.equals("s") ? 1_000 : 1;
        table.append(" | ").append(ours == null ? "" : told(ours / scale, peer.unit));
        boolean behind = ours != null && theirs != null && ours / scale > theirs;
        table.append(behind ? " (behind)" : "");
        table.append(" | ").append(theirs == null ? "" : told(theirs, peer.unit));
    }

    private static String told(double number, String unit) {
        var digits = number < 0.1 ? "%.3f" : number < 10 ? "%.2f" : "%.0f";
        return String.format(Locale.ROOT, digits, number) + " " + unit;
    }
}
