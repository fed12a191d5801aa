package kenning.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kenning.model.Refusal;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// A format that can be read. What a file holds decides before what it is called.
enum Format {
    TXT,
    MD,
    DOCX,
    RTF,
    VTT,
    SRT;

    /// What a file is.
    ///
    /// @param surprise a sentence, when the content is not what the name says
    record Found(Format format, @Nullable String surprise) {}

    private static final Map<String, Format> BY_ENDING =
            Map.ofEntries(
                    Map.entry("", TXT),
                    Map.entry("txt", TXT),
                    Map.entry("text", TXT),
                    Map.entry("md", MD),
                    Map.entry("markdown", MD),
                    Map.entry("docx", DOCX),
                    Map.entry("docm", DOCX),
                    Map.entry("dotx", DOCX),
                    Map.entry("dotm", DOCX),
                    Map.entry("rtf", RTF),
                    Map.entry("vtt", VTT),
                    Map.entry("srt", SRT));

    private static final Pattern SUBRIP =
            Pattern.compile(
                    "\\s*\\d{1,6}[ \\t]*\\R[ \\t]*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}[ \\t]*-->");

    private static final Map<String, String> REFUSED =
            Map.ofEntries(
                    Map.entry("odt", "import.odt"),
                    Map.entry("fodt", "import.odt"),
                    Map.entry("ott", "import.odt"),
                    Map.entry("pages", "import.pages"),
                    Map.entry("pdf", "import.pdf"),
                    Map.entry("sbv", "import.subtitles"),
                    Map.entry("csv", "import.table"),
                    Map.entry("tsv", "import.table"),
                    Map.entry("xlsx", "import.table"),
                    Map.entry("xls", "import.table"),
                    Map.entry("ods", "import.table"),
                    Map.entry("htm", "import.web"),
                    Map.entry("html", "import.web"),
                    Map.entry("xhtml", "import.web"),
                    Map.entry("xml", "import.web"),
                    Map.entry("mp3", "import.recording"),
                    Map.entry("m4a", "import.recording"),
                    Map.entry("wav", "import.recording"),
                    Map.entry("ogg", "import.recording"),
                    Map.entry("mp4", "import.recording"),
                    Map.entry("mov", "import.recording"),
                    Map.entry("jpg", "import.picture"),
                    Map.entry("jpeg", "import.picture"),
                    Map.entry("png", "import.picture"),
                    Map.entry("gif", "import.picture"),
                    Map.entry("tif", "import.picture"),
                    Map.entry("tiff", "import.picture"),
                    Map.entry("heic", "import.picture"));

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Found of(String fileName, byte[] bytes) throws Refusal {
        var ending = ending(fileName);
        var named = BY_ENDING.get(ending);
        var content = byContent(bytes);
        if (content != null) {
            return content == named
                    ? new Found(content, null)
                    : new Found(content, Messages.get("import.note.format", content.code()));
        }
        if (named == TXT || named == MD || named == VTT || named == SRT) {
            return new Found(named, null);
        }
        if (named != null || ending.equals("doc")) {
            // Some programs write plain text under a Word ending.
            return new Found(TXT, Messages.get("import.note.format", TXT.code()));
        }
        throw Limits.refusal(REFUSED.getOrDefault(ending, "import.format"), ending);
    }

    private static @Nullable Format byContent(byte[] bytes) throws Refusal {
        if (startsWith(bytes, "{\\rtf")) {
            return RTF;
        }
        if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) {
            return packed(bytes);
        }
        if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw Limits.refusal(
                    holds(bytes, "EncryptedPackage") ? "import.password" : "import.doc");
        }
        if (startsWith(bytes, "%PDF-")) {
            throw Limits.refusal("import.pdf");
        }
        var start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        start = start.replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (CueFile.begins(start)) {
            return VTT;
        }
        if (SUBRIP.matcher(start).lookingAt()) {
            return SRT;
        }
        start = start.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<?xml")) {
            throw Limits.refusal("import.web");
        }
        return null;
    }

    private static Format packed(byte[] bytes) throws Refusal {
        var zip = new Zip(bytes);
        if (zip.has("[Content_Types].xml")) {
            var types = new String(zip.bytes("[Content_Types].xml"), StandardCharsets.UTF_8);
            if (types.contains("spreadsheetml.sheet.main")) {
                throw Limits.refusal("import.table");
            }
            if (types.contains("presentationml.")) {
                throw Limits.refusal("import.slides");
            }
            return DOCX;
        }
        if (zip.has("mimetype")) {
            var kind = new String(zip.bytes("mimetype"), StandardCharsets.US_ASCII);
            throw Limits.refusal(
                    kind.contains("opendocument.text") ? "import.odt" : "import.archive");
        }
        if (zip.has("word/document.xml")) {
            return DOCX;
        }
        throw Limits.refusal("import.archive");
    }

    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a name stands in the directory of an old Office container, which writes two bytes
    /// for each letter.
    private static boolean holds(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(
                        new String(
                                name.getBytes(StandardCharsets.UTF_16LE),
                                StandardCharsets.ISO_8859_1));
    }
}
