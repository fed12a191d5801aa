package kenning.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Captions as a file of WebVTT or SubRip has them, in its order. The two differ in little, and
/// programs mix them up, so one reader takes both, and takes what is damaged as far as its words
/// are there: a time begins a caption wherever it stands, and words without a time are kept.
final class CueFile {
    private static final String HEADER = "WEBVTT";

    private final List<String> lines;
    private final CaptionFaults faults;
    private final List<Cue> cues = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable CueTime time;
    private boolean open;
    private boolean web;
    private boolean timesWords;
    private long number;
    private int at;

    private CueFile(String text, CaptionFaults faults) {
        this.lines = List.of(text.split("\n", -1));
        this.faults = faults;
    }

    /// @param timesWords whether single words have times
    record Read(List<Cue> cues, boolean timesWords) {}

    static Read read(String text, CaptionFaults faults) {
        var file = new CueFile(text, faults);
        file.head();
        while (file.at < file.lines.size()) {
            file.line();
        }
        file.end();
        return new Read(file.cues, file.timesWords);
    }

    static boolean begins(String text) {
        return text.startsWith(HEADER)
                && (text.length() == HEADER.length()
                        || " \t\r\n".indexOf(text.charAt(HEADER.length())) >= 0);
    }

    private void head() {
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        if (at == lines.size() || !begins(lines.get(at).stripLeading())) {
            return;
        }
        web = true;
        faults.headers += lines.get(at).strip().length() > HEADER.length() ? 1 : 0;
        at++;
        while (at < lines.size() && !lines.get(at).isBlank() && timeAt(at) == null) {
            faults.headers++;
            at++;
        }
    }

    private void line() {
        var line = lines.get(at);
        var found = CueTime.of(line);
        if (found != null) {
            end();
            open = true;
            time = found;
            faults.times += found.damaged() ? 1 : 0;
        } else if (line.isEmpty() || (line.isBlank() && !open)) {
            end();
        } else if (CueTime.cutOff(line) && last(at)) {
            faults.cut = true;
        } else if (open) {
            if (number(line) && timeAt(at + 1) != null) {
                number = Long.parseLong(line.strip());
            } else {
                words.append(words.isEmpty() ? "" : "\n").append(line);
            }
        } else {
            outside(line.strip());
            return;
        }
        at++;
    }

    /// A line above a caption, or beside all captions.
    private void outside(String line) {
        if (web && (line.equals("NOTE") || line.startsWith("NOTE ") || line.startsWith("NOTE\t"))) {
            faults.comments++;
            passOver();
        } else if (web && (line.equals("STYLE") || line.equals("REGION"))) {
            passOver();
        } else if (number(line) && (timeAt(at + 1) != null || isNext(line))) {
            number = Long.parseLong(line);
            at++;
        } else if (web && timeAt(at + 1) != null) {
            faults.names++;
            at++;
        } else {
            beginUntimed();
        }
    }

    /// A blank line may stand between a time and its words.
    private void beginUntimed() {
        open = true;
        var last = cues.isEmpty() ? null : cues.getLast();
        if (last != null
                && last.time() != null
                && last.lines().stream().allMatch(Cue.Line::blank)) {
            time = cues.removeLast().time();
        } else {
            time = null;
            faults.untimed++;
        }
    }

    private void passOver() {
        while (at < lines.size() && !lines.get(at).isBlank() && timeAt(at) == null) {
            at++;
        }
    }

    private static boolean number(String line) {
        var number = line.strip();
        return !number.isEmpty()
                && number.length() < 10
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether it is the number of a caption whose time is missing.
    private boolean isNext(String line) {
        return number > 0 && Long.parseLong(line) == number + 1;
    }

    private @Nullable CueTime timeAt(int line) {
        return line < lines.size() ? CueTime.of(lines.get(line)) : null;
    }

    private boolean last(int line) {
        for (int i = line + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        if (open) {
            var written = words.toString();
            timesWords |= CueText.timesWords(written);
            cues.add(new Cue(time, CueText.of(written)));
        }
        words.setLength(0);
        open = false;
        time = null;
    }
}
