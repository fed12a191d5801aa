package kenning.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kenning.model.Refusal;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// Plain text and Markdown. Unicode is read as it is; anything else waits until a person has named
/// its encoding.
///
/// Markdown is read as it is written, with its marks: what looks like a mark may be a word. Its
/// title comes from `title:` in the front matter or from a first line that begins with one `#`;
/// both also stay in the text.
final class TextReader {
    private static final Pattern TITLE =
            Pattern.compile(
                    "\\A\\s*(?:---\\n(?:(?!---).*\\n){0,40}?title: *(.+)\\n|# +(.+)(?:\\n|\\z))");

    private static final Pattern HZ = Pattern.compile("~\\{(?:[!-~]{2})+?~\\}");

    record Decoded(String text, String encoding) {}

    private TextReader() {}

    static Blocks plain(byte[] bytes, @Nullable Charset chosen) throws Refusal {
        return read(bytes, chosen, false);
    }

    static Blocks markdown(byte[] bytes, @Nullable Charset chosen) throws Refusal {
        return read(bytes, chosen, true);
    }

    private static Blocks read(byte[] bytes, @Nullable Charset chosen, boolean markdown)
            throws Refusal {
        var notes = new ArrayList<String>();
        var decoded = decode(bytes, chosen, notes);
        notes.addAll(OddCharacters.notes(decoded.text));
        var working = WorkingText.of(decoded.text);
        var title = markdown ? title(working.text()) : null;
        var blocks = Paragraphs.of(working.text());
        return new Blocks(blocks, title, decoded.encoding, working.changed(), notes);
    }

    static Decoded decode(byte[] bytes, @Nullable Charset chosen, List<String> notes)
            throws Refusal {
        var marked = Encodings.marked(bytes);
        if (marked != null) {
            if (chosen != null && !chosen.equals(marked.charset())) {
                notes.add(Messages.get("import.note.marked", marked.charset().name()));
            }
            return strictly(bytes, marked.length(), marked.charset());
        }
        var unicode = StrictText.decode(bytes, 0, StandardCharsets.UTF_8);
        if (chosen != null) {
            if (chosen.equals(StandardCharsets.UTF_8) || !isUnicode(unicode)) {
                return strictly(bytes, 0, chosen);
            }
            notes.add(Messages.get("import.note.unicode", chosen.name()));
            return new Decoded(unicode.text(), StandardCharsets.UTF_8.name());
        }
        if (unicode.fits() && unicode.text().indexOf('\0') < 0 && !shifts(unicode.text())) {
            return new Decoded(unicode.text(), StandardCharsets.UTF_8.name());
        }
        throw asking(bytes, unicode);
    }

    /// Whether bytes beyond ASCII are UTF-8 throughout, which text in another encoding is only by a
    /// chance that does not happen.
    private static boolean isUnicode(StrictText unicode) {
        return unicode.fits()
                && unicode.text().indexOf('\0') < 0
                && unicode.text().chars().anyMatch(c -> c > 0x7F);
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset) throws Refusal {
        var decoded = StrictText.decode(bytes, from, charset);
        if (!decoded.fits()) {
            int at = decoded.badByte();
            if (cut(bytes, charset, decoded)) {
                throw Limits.refusal("import.cut");
            }
            throw Limits.refusal(
                    "import.does-not-fit",
                    charset.name(),
                    String.valueOf(at + 1),
                    at < bytes.length ? "%02X".formatted(bytes[at]) : "");
        }
        return new Decoded(decoded.text(), charset.name());
    }

    private static boolean shifts(String text) throws Refusal {
        if (text.indexOf('~') >= 0 && HZ.matcher(text).results().limit(3).count() == 3) {
            throw Limits.refusal("import.hz");
        }
        return text.indexOf('\u001B') >= 0
                && (text.contains("\u001B$B") || text.contains("\u001B$@"));
    }

    private static Refusal asking(byte[] bytes, StrictText unicode) throws Refusal {
        var likely = Encodings.likely(bytes);
        var names = likely.stream().map(Charset::name).collect(Collectors.joining(", "));
        if (cut(bytes, StandardCharsets.UTF_8, unicode)) {
            return Limits.refusal("import.cut");
        }
        if (names.isEmpty()) {
            return Limits.refusal(binary(bytes) ? "import.binary" : "import.encoding-unknown");
        }
        return Limits.refusal("import.encoding", names);
    }

    /// Whether everything fits but a last character of several bytes that are not all there.
    private static boolean cut(byte[] bytes, Charset charset, StrictText decoded) {
        return !decoded.fits()
                && decoded.badByte() >= bytes.length - 3
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1
                && decoded.text().chars().anyMatch(c -> c > 0x7F);
    }

    /// Whether one byte in a hundred is none that a text has.
    private static boolean binary(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            odd += b > 0 && b < 0x20 && "\t\n\r\f".indexOf(b) < 0 ? 1 : 0;
        }
        return odd * 100L > bytes.length;
    }

    private static @Nullable String title(String text) {
        var found = TITLE.matcher(text.substring(0, Math.min(text.length(), 4000)));
        if (!found.find()) {
            return null;
        }
        var title = found.group(1) != null ? found.group(1) : found.group(2);
        return title.strip().replaceFirst("^([\"'])(.*)\\1$", "$2");
    }
}
