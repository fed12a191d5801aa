package kenning.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kenning.model.IncomingTurn;
import org.jspecify.annotations.Nullable;

/// Captions joined into turns: a turn is what one person says on end, and its time is that of its
/// first caption. Lines and captions are joined with a space, but for scripts that write none.
///
/// **Who speaks.** The voice that WebVTT names (`<v Mary>`); else a label before the words, by the
/// rules of `SpeakerTurns`; else a dash or `>>` at the start of a line says that somebody else
/// speaks, and not who.
///
/// **Where a turn ends.** With its speaker. What one person says for long is cut where a sentence
/// ends: after 1,500 characters where the speaker is known; where nobody is, after 400, or before a
/// pause of two seconds, so that the times stay near the words. Where captions have no sentences, a
/// pause of three seconds or 900 characters do.
final class CaptionTurns {
    private static final int LONG_NAMED = 1500;
    private static final int LONG_UNNAMED = 400;
    private static final int LONG_UNENDED = 900;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(3);

    private static final Pattern DASH = Pattern.compile("\\s*-[ \\t\u00A0]+(?=\\S)");
    private static final Pattern DASH_AMONG_OTHERS =
            Pattern.compile("\\s*[-\u2010-\u2015][ \\t\u00A0]*(?=[^\\s\\p{Nd}-])");
    private static final Pattern CHEVRONS = Pattern.compile("\\s*>{2,3}[ \\t\u00A0]*");
    private static final String CLOSING = "\"'\u201D\u2019\u00BB)]\u266A*";
    private static final String ENDING = ".?!\u2026\u3002\uFF1F\uFF01\u061F\u06D4\u0964]\u266A";

    /// Lines of one caption that belong together.
    ///
    /// @param cue which, from 0
    /// @param change whether the file says that somebody else begins to speak here
    private record Chunk(
            int cue, @Nullable CueTime time, @Nullable String voice, boolean change, String text) {}

    private final List<IncomingTurn> turns = new ArrayList<>();
    private final CaptionFaults faults;
    private final StringBuilder words = new StringBuilder();
    private @Nullable String speaker;

    /// A label that has no words yet.
    private String label = "";

    private @Nullable Duration at;
    private @Nullable Duration end;

    /// The caption in which a mark began the turn that is open, or -1.
    private int begunByChange = -1;

    private CaptionTurns(CaptionFaults faults) {
        this.faults = faults;
    }

    static List<IncomingTurn> of(List<Cue> cues, CaptionFaults faults) {
        var turns = new CaptionTurns(faults);
        turns.join(turns.chunks(cues));
        return turns.turns;
    }

    private List<Chunk> chunks(List<Cue> cues) {
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            long dashes =
                    cue.lines().stream()
                            .filter(line -> DASH_AMONG_OTHERS.matcher(line.text()).lookingAt())
                            .count();
            for (var line : cue.lines()) {
                boolean first = true;
                for (var span : line.spans()) {
                    var text = span.text();
                    int mark = first ? mark(text, dashes > 1) : 0;
                    faults.changes += mark > 0 ? 1 : 0;
                    add(
                            chunks,
                            new Chunk(i, cue.time(), span.voice(), mark > 0, text.substring(mark)),
                            first);
                    first = false;
                }
            }
        }
        chunks.removeIf(chunk -> Paragraphs.blank(chunk.text, 0, chunk.text.length()));
        return chunks;
    }

    private static void add(List<Chunk> chunks, Chunk chunk, boolean newLine) {
        var before = chunks.isEmpty() ? null : chunks.getLast();
        if (before == null
                || before.cue != chunk.cue
                || chunk.change
                || !Objects.equals(before.voice, chunk.voice)) {
            chunks.add(chunk);
            return;
        }
        chunks.removeLast();
        var text = before.text + (newLine ? "\n" : "") + chunk.text;
        chunks.add(new Chunk(before.cue, before.time, before.voice, before.change, text));
    }

    /// How long the mark is with which a line says that somebody else speaks; 0 when there is none.
    private static int mark(String line, boolean amongOthers) {
        for (var pattern : List.of(CHEVRONS, amongOthers ? DASH_AMONG_OTHERS : DASH)) {
            var mark = pattern.matcher(line);
            if (mark.lookingAt()) {
                return mark.end();
            }
        }
        return 0;
    }

    private void join(List<Chunk> chunks) {
        var unvoiced = chunks.stream().filter(chunk -> chunk.voice == null).map(Chunk::text);
        var labelled = SpeakerTurns.labelled(unvoiced.toList());
        int next = 0;
        for (var chunk : chunks) {
            if (chunk.voice != null) {
                say(chunk, chunk.voice, chunk.change, chunk.text);
                continue;
            }
            boolean change = chunk.change;
            for (var piece : labelled.pieces().get(next++)) {
                var name = name(piece.label());
                if (name == null) {
                    boolean goesOn = !change && labelled.throughout();
                    say(chunk, goesOn ? speaker : null, change, piece.whole());
                } else if (Paragraphs.blank(piece.text(), 0, piece.text().length())) {
                    say(chunk, name, true, "");
                    label = piece.whole();
                } else {
                    say(chunk, name, true, piece.text());
                }
                change = false;
            }
        }
        endTurn();
    }

    /// A time before the words is said again by the caption's own; with it the label stays words.
    private static @Nullable String name(@Nullable SpeakerLabel label) {
        return label == null || label.at() != null ? null : label.name();
    }

    private void say(Chunk chunk, @Nullable String who, boolean change, String text) {
        var time = chunk.time;
        var start = time == null ? null : time.start();
        boolean other = !Objects.equals(speaker, who);
        if (other
                || (change && who == null)
                || (who == null && afterChange(chunk))
                || ends(start)) {
            endTurn();
        }
        if (words.isEmpty()) {
            at = at == null || other ? start : at;
            begunByChange = change ? chunk.cue : -1;
        }
        speaker = who;
        append(text);
        end = time == null ? end : time.end();
    }

    /// Whether a mark said that somebody else speaks, and what follows without one may be the first
    /// again.
    private boolean afterChange(Chunk chunk) {
        return begunByChange >= 0 && begunByChange != chunk.cue && sentenceEnded();
    }

    private boolean ends(@Nullable Duration start) {
        if (words.isEmpty()) {
            return false;
        }
        boolean sentence = sentenceEnded();
        if (speaker != null) {
            return sentence && words.length() >= LONG_NAMED;
        }
        var pause = start == null || end == null ? Duration.ZERO : start.minus(end);
        return sentence
                ? words.length() >= LONG_UNNAMED || pause.compareTo(PAUSE) >= 0
                : words.length() >= LONG_UNENDED || pause.compareTo(LONG_PAUSE) >= 0;
    }

    private boolean sentenceEnded() {
        int last = words.length() - 1;
        while (last > 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
            if (ENDING.indexOf(words.charAt(last)) >= 0) {
                return true;
            }
            last--;
        }
        return last >= 0 && ENDING.indexOf(words.charAt(last)) >= 0;
    }

    private void append(String text) {
        for (var line : text.split("\n", -1)) {
            var stripped = line.strip();
            if (!stripped.isEmpty()) {
                if (!words.isEmpty() && spaced(words.codePointBefore(words.length()), stripped)) {
                    words.append(' ');
                }
                words.append(stripped);
                label = "";
            }
        }
    }

    private static boolean spaced(int before, String after) {
        return !(unspaced(before) && unspaced(after.codePointAt(0)));
    }

    /// Chinese, Japanese, Thai, Lao, Khmer and Burmese put no space between words.
    private static boolean unspaced(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> (point >= 0x3000 && point <= 0x303F) || (point >= 0xFF00 && point <= 0xFFEF);
        };
    }

    private void endTurn() {
        if (!words.isEmpty() || !label.isEmpty()) {
            turns.add(new IncomingTurn(speaker, at, words.isEmpty() ? label : words.toString()));
        }
        label = "";
        words.setLength(0);
        at = null;
    }
}
