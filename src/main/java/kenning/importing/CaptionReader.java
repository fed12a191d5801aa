package kenning.importing;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// Captions of a recording, WebVTT and SubRip: what is said, by whom as far as the file tells, and
/// when. Captions are joined into turns (`CaptionTurns`), so that a passage reads as it was spoken.
final class CaptionReader {
    private CaptionReader() {}

    static Captions read(byte[] bytes, @Nullable Charset chosen) throws Refusal {
        var notes = new ArrayList<String>();
        var decoded = TextReader.decode(bytes, chosen, notes);
        notes.addAll(OddCharacters.notes(decoded.text()));
        var working = WorkingText.of(decoded.text());
        var faults = new CaptionFaults();
        var read = CueFile.read(working.text(), faults);
        var cues = RollingCaptions.unrolled(read.cues(), read.timesWords(), faults);
        long timed = cues.stream().filter(cue -> cue.time() != null).count();
        if (timed == 0 && !cues.isEmpty()) {
            throw Limits.refusal("import.no-captions");
        }
        faults.backwards = backwards(cues);
        var turns = CaptionTurns.of(cues, faults);
        if (turns.size() < timed) {
            notes.add(Messages.get("import.note.captions", timed, turns.size()));
        }
        faults.tell(notes);
        return new Captions(turns, decoded.encoding(), working.changed(), notes);
    }

    /// How many captions begin before the one above them.
    private static int backwards(List<Cue> cues) {
        int count = 0;
        Duration before = Duration.ZERO;
        for (var cue : cues) {
            var start = cue.time() == null ? null : cue.time().start();
            if (start != null) {
                count += start.compareTo(before) < 0 ? 1 : 0;
                before = start;
            }
        }
        return count;
    }
}
