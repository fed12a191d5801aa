package kenning.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.IncomingTurn;
import org.jspecify.annotations.Nullable;

/// Blocks made into turns: who is speaking is taken from the labels at the start of lines, where
/// they are labels.
///
/// **Which labels count.** A name counts when its label stands twice in the text or is one of the
/// words that everybody uses (Interviewer, Respondent 2...). The short forms of those (I, Q, A, P1)
/// count when two of them stand in the text. Where such names are found, a name in capitals that
/// stands once, after the first of them and written in the same way, counts too: a neighbour who
/// looks in. Codes in brackets count when at least two of them stand twice, times alone when there
/// are two.
///
/// **What becomes of them.** The label goes from the words into `speaker` and `at`. A label in the
/// middle of a block begins a turn. A label alone in its block gives its name to the block below;
/// if that has a label of its own, the one that says nothing stays as the words of a turn.
///
/// **Who goes on speaking.** A block without a label belongs to the person before it when the text
/// is labelled throughout: from the first label on, never more than 40 blocks without one. Else it
/// has no speaker.
///
/// Every other character of a block stays in a turn, in order.
final class SpeakerTurns {
    private static final int LONGEST_SILENCE = 40;

    /// @param text without the label
    /// @param whole with it
    record Piece(@Nullable SpeakerLabel label, String text, String whole) {}

    /// @param pieces for each block the pieces of it, in order
    /// @param throughout whether who is named goes on speaking in what has no label
    record Labelled(List<List<Piece>> pieces, boolean throughout) {}

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> shapes = new HashSet<>();
    private int repeatedCodes;
    private int known;

    private SpeakerTurns() {}

    static List<IncomingTurn> of(List<String> blocks) {
        var turns = new SpeakerTurns();
        turns.count(blocks);
        return turns.turns(turns.pieces(blocks));
    }

    /// The labels alone, for a reader that makes turns in its own way.
    static Labelled labelled(List<String> blocks) {
        var turns = new SpeakerTurns();
        turns.count(blocks);
        var pieces = blocks.stream().map(block -> turns.pieces(List.of(block))).toList();
        return new Labelled(pieces, throughout(pieces.stream().flatMap(List::stream).toList()));
    }

    private void count(List<String> blocks) {
        for (var block : blocks) {
            for (int line = 0; line >= 0; line = nextLine(block, line)) {
                var label = SpeakerLabel.at(block, line);
                if (label != null) {
                    known += label.known() ? 1 : 0;
                    int count = counts.merge(key(label), 1, Integer::sum);
                    if (count == 2 && label.shape().equals("[]")) {
                        repeatedCodes++;
                    }
                }
            }
        }
    }

    private static String key(SpeakerLabel label) {
        return label.name() == null
                ? "time"
                : (label.shape().equals("[]") ? "[]" : "") + label.name();
    }

    private boolean counts(SpeakerLabel label) {
        int count = counts.getOrDefault(key(label), 0);
        boolean believed =
                switch (label.shape()) {
                    case "[]" -> repeatedCodes > 1;
                    case "time", "name time" -> count > 1;
                    default -> count > 1 || label.telling() || (label.known() && known > 1);
                };
        if (believed) {
            shapes.add(label.shape());
            return true;
        }
        return label.shape().startsWith("AA") && shapes.contains(label.shape());
    }

    private List<Piece> pieces(List<String> blocks) {
        var pieces = new ArrayList<Piece>();
        for (var block : blocks) {
            SpeakerLabel label = null;
            int start = 0;
            for (int line = 0; line >= 0; line = nextLine(block, line)) {
                var here = SpeakerLabel.at(block, line);
                if (here != null && counts(here)) {
                    if (line > 0) {
                        pieces.add(piece(block, label, start, line - 1));
                    }
                    label = here;
                    start = line;
                }
            }
            pieces.add(piece(block, label, start, block.length()));
        }
        return pieces;
    }

    private static Piece piece(String block, @Nullable SpeakerLabel label, int start, int end) {
        var whole = trimmed(block.substring(start, end));
        return label == null
                ? new Piece(null, whole, whole)
                : new Piece(
                        label, trimmed(block.substring(Math.min(label.end(), end), end)), whole);
    }

    private List<IncomingTurn> turns(List<Piece> pieces) {
        boolean throughout = throughout(pieces);
        var turns = new ArrayList<IncomingTurn>(pieces.size());
        SpeakerLabel waiting = null;
        String waitingText = "";
        String speaker = null;
        for (var piece : pieces) {
            if (blank(piece.whole)) {
                continue;
            }
            if (waiting != null && piece.label != null) {
                turns.add(new IncomingTurn(waiting.name(), waiting.at(), waitingText));
                waiting = null;
            }
            if (piece.label != null) {
                speaker = piece.label.name() == null && throughout ? speaker : piece.label.name();
                if (blank(piece.text)) {
                    waiting = piece.label;
                    waitingText = piece.whole;
                } else {
                    turns.add(new IncomingTurn(speaker, piece.label.at(), piece.text));
                }
            } else if (waiting != null) {
                turns.add(new IncomingTurn(speaker, waiting.at(), piece.text));
                waiting = null;
            } else {
                turns.add(new IncomingTurn(throughout ? speaker : null, null, piece.text));
            }
        }
        if (waiting != null) {
            turns.add(new IncomingTurn(waiting.name(), waiting.at(), waitingText));
        }
        return turns;
    }

    private static boolean throughout(List<Piece> pieces) {
        int silence = 0;
        boolean begun = false;
        for (var piece : pieces) {
            begun |= piece.label != null;
            silence = piece.label != null || !begun ? 0 : silence + 1;
            if (silence > LONGEST_SILENCE) {
                return false;
            }
        }
        return begun;
    }

    private static int nextLine(String block, int from) {
        int end = block.indexOf('\n', from);
        return end < 0 || end + 1 >= block.length() ? -1 : end + 1;
    }

    private static boolean blank(String text) {
        return Paragraphs.blank(text, 0, text.length());
    }

    /// Without the line feeds at either end.
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return text.substring(from, to);
    }
}
