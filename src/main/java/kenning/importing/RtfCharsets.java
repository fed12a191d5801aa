package kenning.importing;

import java.nio.charset.Charset;
import java.util.Map;
import kenning.model.Refusal;

/// The encodings that RTF names by number: code pages, and the character sets of fonts.
final class RtfCharsets {
    private static final Map<Integer, String> PAGES =
            Map.ofEntries(
                    Map.entry(437, "IBM437"),
                    Map.entry(850, "IBM850"),
                    Map.entry(852, "IBM852"),
                    Map.entry(855, "IBM855"),
                    Map.entry(860, "IBM860"),
                    Map.entry(862, "IBM862"),
                    Map.entry(863, "IBM863"),
                    Map.entry(864, "IBM864"),
                    Map.entry(865, "IBM865"),
                    Map.entry(866, "IBM866"),
                    Map.entry(874, "x-windows-874"),
                    Map.entry(932, "windows-31j"),
                    Map.entry(936, "GBK"),
                    Map.entry(949, "x-windows-949"),
                    Map.entry(950, "x-windows-950"),
                    Map.entry(1250, "windows-1250"),
                    Map.entry(1251, "windows-1251"),
                    Map.entry(1252, "windows-1252"),
                    Map.entry(1253, "windows-1253"),
                    Map.entry(1254, "windows-1254"),
                    Map.entry(1255, "windows-1255"),
                    Map.entry(1256, "windows-1256"),
                    Map.entry(1257, "windows-1257"),
                    Map.entry(1258, "windows-1258"),
                    Map.entry(1361, "x-Johab"),
                    Map.entry(10000, "x-MacRoman"),
                    Map.entry(10006, "x-MacGreek"),
                    Map.entry(10007, "x-MacCyrillic"),
                    Map.entry(10029, "x-MacCentralEurope"),
                    Map.entry(54936, "GB18030"),
                    Map.entry(65001, "UTF-8"));

    /// Font character sets that mean a code page. 0 and 1 are not among them: they mean the file's.
    private static final Map<Integer, Integer> FONTS =
            Map.ofEntries(
                    Map.entry(77, 10000),
                    Map.entry(128, 932),
                    Map.entry(129, 949),
                    Map.entry(130, 1361),
                    Map.entry(134, 936),
                    Map.entry(136, 950),
                    Map.entry(161, 1253),
                    Map.entry(162, 1254),
                    Map.entry(163, 1258),
                    Map.entry(177, 1255),
                    Map.entry(178, 1256),
                    Map.entry(186, 1257),
                    Map.entry(204, 1251),
                    Map.entry(222, 874),
                    Map.entry(238, 1250),
                    Map.entry(254, 437),
                    Map.entry(255, 850));

    private RtfCharsets() {}

    static Charset page(int page) throws Refusal {
        var name = PAGES.get(page);
        if (name == null || !Charset.isSupported(name)) {
            throw Limits.refusal("import.rtf-page", String.valueOf(page));
        }
        return Charset.forName(name);
    }

    /// The code page of a font's character set, or the given one where the font has none.
    static int pageOfFont(int charset, int otherwise) {
        return FONTS.getOrDefault(charset, otherwise);
    }
}
