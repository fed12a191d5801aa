package kenning.importing;

import java.util.Map;
import java.util.Set;

/// What RTF's control words mean for the words of a text: characters, and groups that hold none.
final class RtfWords {
    /// Control words that stand for one character.
    static final Map<String, Character> CHARACTERS =
            Map.ofEntries(
                    Map.entry("tab", '\t'),
                    Map.entry("line", '\n'),
                    Map.entry("lbr", '\n'),
                    Map.entry("emdash", '\u2014'),
                    Map.entry("endash", '\u2013'),
                    Map.entry("emspace", '\u2003'),
                    Map.entry("enspace", '\u2002'),
                    Map.entry("qmspace", '\u2005'),
                    Map.entry("lquote", '\u2018'),
                    Map.entry("rquote", '\u2019'),
                    Map.entry("ldblquote", '\u201C'),
                    Map.entry("rdblquote", '\u201D'),
                    Map.entry("bullet", '\u2022'),
                    Map.entry("zwbo", '\u200B'),
                    Map.entry("zwnbo", '\u2060'),
                    Map.entry("zwj", '\u200D'),
                    Map.entry("zwnj", '\u200C'),
                    Map.entry("ltrmark", '\u200E'),
                    Map.entry("rtlmark", '\u200F'));

    /// Control symbols that stand for one character.
    static final Map<String, Character> SYMBOLS =
            Map.of("~", '\u00A0', "_", '\u2011', "-", '\u00AD', "{", '{', "}", '}', "\\", '\\');

    /// Groups whose content is not the text.
    static final Set<String> SKIPPED =
            Set.of(
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "fldinst",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "filetbl",
                    "xe",
                    "rxe",
                    "txe",
                    "tc",
                    "tcn",
                    "sp",
                    "shprslt",
                    "nonesttables",
                    "objdata",
                    "objclass",
                    "datafield",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "bkmkstart",
                    "bkmkend",
                    "private1",
                    "fontemb",
                    "fontfile",
                    "generator",
                    "passwordhash",
                    "template");

    /// Groups that old programs may skip, but that hold text.
    static final Set<String> KEPT = Set.of("shpinst", "shptxt", "ud", "fldrslt", "shp", "result");

    private RtfWords() {}
}
