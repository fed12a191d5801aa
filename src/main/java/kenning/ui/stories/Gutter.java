package kenning.ui.stories;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kenning.model.Turn;

/// The column left of the words: who speaks, and when, at the start of each turn.
final class Gutter {
    private static final double GAP = 14;

    private Gutter() {}

    /// @param turn whose block the cell shows
    static void fill(BlockCell cell, Turn turn, PageLook look) {
        boolean opens = cell.block().opensTurn();
        var speaker = opens ? turn.speaker() : null;
        cell.speaker.setText(speaker == null ? "" : String.join("\n", lines(speaker, look)));
        cell.speaker.setFont(look.face().speaker);
        cell.speaker.setFill(look.ink());
        var at = opens ? turn.at() : null;
        cell.time.setText(at == null ? "" : clock(at));
        cell.time.setFont(look.face().time);
        cell.time.setFill(look.soft());
    }

    private static List<String> lines(String speaker, PageLook look) {
        var face = look.face();
        return face.fit(speaker, face.speaker, look.column().gutter() - GAP - 6, 3);
    }

    /// What speaker and time of a turn take.
    static double height(Turn turn, PageLook look) {
        var face = look.face();
        var speaker = turn.speaker();
        double names = speaker == null ? 0 : lines(speaker, look).size() * face.speakerLine;
        double clock = turn.at() == null ? 0 : face.timeLine;
        return names + clock + 6 * face.zoom;
    }

    /// Puts a cell where it stands on the page, the speaker on the base line of the first words.
    static void place(BlockCell cell, Column column) {
        double y = Math.rint(cell.y);
        cell.y = y;
        cell.flow.relocate(column.gutter(), y);
        double right = column.gutter() - GAP;
        double speakerTop = y + cell.baseline() - cell.speaker.getBaselineOffset();
        cell.speaker.relocate(
                Math.rint(right - cell.speaker.getLayoutBounds().getWidth()),
                Math.rint(speakerTop));
        double below =
                cell.speaker.getText().isEmpty() ? 0 : cell.speaker.getLayoutBounds().getHeight();
        cell.time.relocate(
                Math.rint(right - cell.time.getLayoutBounds().getWidth()),
                Math.rint(speakerTop + below));
    }

    /// Hours, minutes and seconds since the start of the recording.
    static String clock(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart());
    }
}
