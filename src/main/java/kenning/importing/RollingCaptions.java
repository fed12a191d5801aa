package kenning.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Captions that roll: each shows the line of the one before again, above or before what is new, as
/// automatic captions do. Here each line is said once.
///
/// Captions are only taken for rolling when the file as a whole shows it, since people say the same
/// word twice: single words have times and one caption repeats the one before; or a quarter of the
/// captions, and at least three, repeat it and add to it.
final class RollingCaptions {
    private static final Duration JOINED = Duration.ofMillis(60);
    private static final int LEAST = 3;

    private RollingCaptions() {}

    static List<Cue> unrolled(List<Cue> cues, boolean timesWords, CaptionFaults faults) {
        if (!rolling(cues, timesWords)) {
            return cues;
        }
        var unrolled = new ArrayList<Cue>(cues.size());
        Cue before = null;
        for (var cue : cues) {
            int again = before == null ? 0 : repeated(before, cue);
            var lines = new ArrayList<>(words(cue));
            faults.repeated += again;
            lines.subList(0, again).clear();
            if (again == 0 && before != null && grown(before, cue)) {
                faults.repeated++;
                var line = lines.removeFirst();
                int known = words(before).getLast().text().length();
                lines.addFirst(new Cue.Line(rest(line, known)));
            }
            unrolled.add(new Cue(cue.time(), lines));
            before = words(cue).isEmpty() ? before : cue;
        }
        return unrolled;
    }

    private static boolean rolling(List<Cue> cues, boolean timesWords) {
        int evidence = 0;
        for (int i = 1; i < cues.size(); i++) {
            var before = cues.get(i - 1);
            var cue = cues.get(i);
            int again = repeated(before, cue);
            boolean more =
                    again > 0 && (cue.lines().size() > again || words(before).size() > again);
            evidence += more || grown(before, cue) ? 1 : 0;
        }
        return evidence > 0 && (timesWords || (evidence >= LEAST && evidence * 4 >= cues.size()));
    }

    /// How many lines at the head of a caption are the last lines of the one before.
    private static int repeated(Cue before, Cue cue) {
        if (!adjoining(before.time(), cue.time())) {
            return 0;
        }
        var shown = words(before);
        var lines = words(cue);
        for (int count = Math.min(shown.size(), lines.size()); count > 0; count--) {
            if (same(shown.subList(shown.size() - count, shown.size()), lines.subList(0, count))) {
                return count;
            }
        }
        return 0;
    }

    private static boolean same(List<Cue.Line> some, List<Cue.Line> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).text().equals(others.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /// Whether a caption is the last line of the one before and goes on.
    private static boolean grown(Cue before, Cue cue) {
        var shown = words(before);
        var lines = words(cue);
        return !shown.isEmpty()
                && !lines.isEmpty()
                && adjoining(before.time(), cue.time())
                && lines.getFirst().text().startsWith(shown.getLast().text() + " ");
    }

    /// The spans of a line without its first characters.
    private static List<Cue.Span> rest(Cue.Line line, int characters) {
        var rest = new ArrayList<Cue.Span>();
        int left = characters;
        boolean begun = false;
        for (var span : line.spans()) {
            var text = begun ? span.text() : span.text().stripLeading();
            begun |= !text.isEmpty();
            int skipped = Math.min(left, text.length());
            left -= skipped;
            if (skipped < text.length()) {
                rest.add(new Cue.Span(span.voice(), text.substring(skipped)));
            }
        }
        return rest;
    }

    private static List<Cue.Line> words(Cue cue) {
        return cue.lines().stream().filter(line -> !line.blank()).toList();
    }

    private static boolean adjoining(@Nullable CueTime before, @Nullable CueTime time) {
        return before != null
                && time != null
                && before.end() != null
                && time.start() != null
                && time.start().compareTo(before.end().plus(JOINED)) <= 0;
    }
}
