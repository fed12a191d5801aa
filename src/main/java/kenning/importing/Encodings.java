package kenning.importing;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// In which character encoding bytes may be written: certain where a byte order mark says so, a
/// guess to be put to a person everywhere else. A guess is only made when every byte fits it.
final class Encodings {
    /// An encoding that the file names itself.
    ///
    /// @param length of the mark, in bytes
    record Marked(Charset charset, int length) {}

    private static final int OFFERED = 5;

    /// How far below the best guess another one is still worth a look.
    private static final double WORTH_OFFERING = 0.4;

    /// Looked at beside what the detector knows: what old machines in offices and homes wrote.
    private static final List<String> USUAL =
            List.of(
                    "windows-1252",
                    "ISO-8859-15",
                    "x-MacRoman",
                    "IBM850",
                    "windows-1250",
                    "ISO-8859-2",
                    "windows-1251",
                    "KOI8-R",
                    "IBM866",
                    "windows-1254",
                    "windows-1256",
                    "windows-1258");

    private Encodings() {}

    static @Nullable Marked marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Marked(StandardCharsets.UTF_8, 3);
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return new Marked(Charset.forName("UTF-32BE"), 4);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return new Marked(Charset.forName("UTF-32LE"), 4);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Marked(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Marked(StandardCharsets.UTF_16LE, 2);
        }
        return null;
    }

    /// Encodings in which all the bytes make sense, the likeliest first. Empty for UTF-8.
    static List<Charset> likely(byte[] bytes) throws Refusal {
        if (shiftsTo(bytes, "ISO-2022-JP")) {
            return List.of(Charset.forName("ISO-2022-JP"));
        }
        var wide = wide(bytes);
        if (wide != null) {
            return List.of(wide);
        }
        if (StrictText.decode(bytes, 0, StandardCharsets.UTF_8).fits()) {
            return List.of();
        }
        if (ebcdic(bytes)) {
            return List.of(Charset.forName("IBM500"));
        }
        var sample = sample(bytes);
        var scores = new HashMap<Charset, Double>();
        for (var match : new CharsetDetector().setText(sample).detectAll()) {
            // The same letters, and quotation marks besides.
            var name = match.getName().replaceFirst("^ISO-8859-1$", "windows-1252");
            if (Charset.isSupported(name)) {
                offer(Charset.forName(name), match.getConfidence(), bytes, scores);
            }
        }
        for (var name : USUAL) {
            offer(Charset.forName(name), 0, bytes, scores);
        }
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= best - WORTH_OFFERING)
                .sorted(
                        Map.Entry.<Charset, Double>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().name()))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether text that looks like ASCII switches to another character set on the way.
    static boolean shiftsTo(byte[] bytes, String charset) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return charset.equals("ISO-2022-JP")
                && (text.contains("\u001B$B") || text.contains("\u001B$@"));
    }

    /// UTF-16 without a mark: every other byte of letters and spaces is zero.
    private static @Nullable Charset wide(byte[] bytes) throws Refusal {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int least = bytes.length / 8;
        if (bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) <= least) {
            return null;
        }
        var charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var text = StrictText.decodeAll(bytes, 0, charset);
        return text != null && text.indexOf('\0') < 0 ? charset : null;
    }

    /// Text from a mainframe: the space is 0x40, and next to nothing is where ASCII has letters.
    private static boolean ebcdic(byte[] bytes) {
        int spaces = 0;
        int others = 0;
        int letters = 0;
        for (byte b : bytes) {
            spaces += b == 0x40 ? 1 : 0;
            others += b == 0x20 ? 1 : 0;
            letters += (b & 0xFF) >= 0x81 && (b & 0xFF) <= 0xE9 ? 1 : 0;
        }
        return spaces > bytes.length / 12
                && letters > bytes.length / 3
                && others < bytes.length / 100;
    }

    private static void offer(
            Charset charset, int confidence, byte[] bytes, Map<Charset, Double> scores)
            throws Refusal {
        if (scores.containsKey(charset)) {
            return;
        }
        var text = StrictText.decodeAll(bytes, 0, charset);
        if (text == null) {
            return;
        }
        double sense = Sense.of(text);
        if (sense > 0.5) {
            scores.put(charset, confidence / 100.0 + sense);
        }
    }

    /// The lines that hold something else than ASCII, up to what the detector looks at.
    private static byte[] sample(byte[] bytes) {
        var sample = new ByteArrayOutputStream();
        int line = 0;
        for (int i = 0; i < bytes.length && sample.size() < 8000; i++) {
            if (bytes[i] < 0) {
                int end = i;
                while (end < bytes.length && end - i < 4000 && bytes[end] != '\n') {
                    end++;
                }
                int start = Math.max(line, i - 200);
                sample.write(bytes, start, end - start);
                i = end;
                line = end;
            } else if (bytes[i] == '\n') {
                line = i;
            }
        }
        return sample.toByteArray();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
