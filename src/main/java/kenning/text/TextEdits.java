package kenning.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import kenning.model.TextEdit;
import kenning.model.TextRange;

/// Finds what somebody changed in a text: the words that differ, each stretch of them as one edit,
/// so that passages between two corrections stay as they are.
public final class TextEdits {
    /// Pairs of words that are compared at most; beyond it the whole differing stretch is one edit.
    private static final long PAIRS_MOST = 4_000_000;

    private TextEdits() {}

    /// The edits that lead from one text to the other, from the end to the start, so that they can
    /// be made one after the other. None when the texts are the same. No edit begins or ends inside
    /// a character as people see it.
    public static List<TextEdit> between(String was, String now) {
        var old = Pieces.of(was);
        var fresh = Pieces.of(now);
        int head = 0;
        int most = Math.min(old.count(), fresh.count());
        while (head < most && old.piece(head).equals(fresh.piece(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && old.piece(old.count() - 1 - tail)
                        .equals(fresh.piece(fresh.count() - 1 - tail))) {
            tail++;
        }
        var middle = new Middle(old, head, old.count() - tail, fresh, head, fresh.count() - tail);
        return middle.edits().reversed();
    }

    /// A text cut at the ends of its words, blanks and signs, never inside a cluster.
    ///
    /// @param cuts from 0 to the length of the text
    private record Pieces(String text, List<Integer> cuts) {
        static Pieces of(String text) {
            var whole = new HashSet<Integer>();
            var clusters = BreakIterator.getCharacterInstance(Locale.UK);
            clusters.setText(text);
            for (int at = clusters.first(); at != BreakIterator.DONE; at = clusters.next()) {
                whole.add(at);
            }
            var words = BreakIterator.getWordInstance(Locale.UK);
            words.setText(text.replace('’', '\''));
            var cuts = new ArrayList<Integer>();
            for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
                if (whole.contains(at)) {
                    cuts.add(at);
                }
            }
            return new Pieces(text, cuts);
        }

        int count() {
            return cuts.size() - 1;
        }

        String piece(int index) {
            return text.substring(cuts.get(index), cuts.get(index + 1));
        }

        String between(int from, int to) {
            return text.substring(cuts.get(from), cuts.get(to));
        }
    }

    /// The stretch between the common start and the common end of two texts.
    private record Middle(
            Pieces old, int oldFrom, int oldTo, Pieces fresh, int freshFrom, int freshTo) {
        List<TextEdit> edits() {
            var edits = new ArrayList<TextEdit>();
            int rows = oldTo - oldFrom;
            int columns = freshTo - freshFrom;
            if (rows == 0 && columns == 0) {
                return edits;
            }
            if ((long) rows * columns > PAIRS_MOST) {
                edits.add(edit(oldFrom, oldTo, freshFrom, freshTo));
                return edits;
            }
            var common = common(rows, columns);
            int i = 0;
            int j = 0;
            while (i < rows || j < columns) {
                int fromOld = i;
                int fromFresh = j;
                while ((i < rows || j < columns) && !same(i, j, rows, columns)) {
                    boolean down =
                            j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1]);
                    i += down ? 1 : 0;
                    j += down ? 0 : 1;
                }
                if (i > fromOld || j > fromFresh) {
                    edits.add(
                            edit(
                                    oldFrom + fromOld,
                                    oldFrom + i,
                                    freshFrom + fromFresh,
                                    freshFrom + j));
                }
                while (same(i, j, rows, columns)) {
                    i++;
                    j++;
                }
            }
            return edits;
        }

        private boolean same(int i, int j, int rows, int columns) {
            return i < rows
                    && j < columns
                    && old.piece(oldFrom + i).equals(fresh.piece(freshFrom + j));
        }

        /// The length of the longest common run of pieces from each pair on.
        private int[][] common(int rows, int columns) {
            var common = new int[rows + 1][columns + 1];
            for (int i = rows - 1; i >= 0; i--) {
                for (int j = columns - 1; j >= 0; j--) {
                    common[i][j] =
                            same(i, j, rows, columns)
                                    ? common[i + 1][j + 1] + 1
                                    : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }

        private TextEdit edit(int fromOld, int toOld, int fromFresh, int toFresh) {
            return new TextEdit(
                    new TextRange(old.cuts().get(fromOld), old.cuts().get(toOld)),
                    fresh.between(fromFresh, toFresh));
        }
    }
}
