package kenning.importing;

import java.util.Map;

/// Characters of the pictorial fonts (Symbol, Wingdings), which documents keep in the private area
/// U+F000 to U+F0FF. The few that people use have characters of their own; the others stay where
/// they are and are counted, because only the font knows what they show.
final class SymbolFonts {
    private static final Map<Character, Character> WINGDINGS =
            Map.ofEntries(
                    Map.entry('\uF04A', '\u263A'),
                    Map.entry('\uF04C', '\u2639'),
                    Map.entry('\uF06C', '\u25CF'),
                    Map.entry('\uF06E', '\u25A0'),
                    Map.entry('\uF06F', '\u25A1'),
                    Map.entry('\uF071', '\u2751'),
                    Map.entry('\uF076', '\u2756'),
                    Map.entry('\uF0A7', '\u25AA'),
                    Map.entry('\uF0A8', '\u25FB'),
                    Map.entry('\uF0D8', '\u27A2'),
                    Map.entry('\uF0DF', '\u2190'),
                    Map.entry('\uF0E0', '\u2192'),
                    Map.entry('\uF0FB', '\u2717'),
                    Map.entry('\uF0FC', '\u2713'),
                    Map.entry('\uF0FD', '\u2612'),
                    Map.entry('\uF0FE', '\u2611'));

    private static final Map<Character, Character> SYMBOL =
            Map.ofEntries(
                    Map.entry('\uF0A3', '\u2264'),
                    Map.entry('\uF0A5', '\u221E'),
                    Map.entry('\uF0AE', '\u2192'),
                    Map.entry('\uF0AC', '\u2190'),
                    Map.entry('\uF0B0', '\u00B0'),
                    Map.entry('\uF0B1', '\u00B1'),
                    Map.entry('\uF0B3', '\u2265'),
                    Map.entry('\uF0B4', '\u00D7'),
                    Map.entry('\uF0B7', '\u2022'),
                    Map.entry('\uF0B8', '\u00F7'),
                    Map.entry('\uF0B9', '\u2260'));

    private SymbolFonts() {}

    /// @param code 0 to 0xFF, or the same in the private area
    static char of(String font, int code) {
        char c = (char) (code < 0x100 ? 0xF000 + code : code);
        return font.startsWith("Wingdings")
                ? WINGDINGS.getOrDefault(c, c)
                : font.startsWith("Symbol") ? SYMBOL.getOrDefault(c, c) : c;
    }

    static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }
}
