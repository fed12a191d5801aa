package kenning.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;
import kenning.model.TextRange;

/// Finds a passage by its words.
public final class Quotes {
    /// UTF-16 units shown on either side of a place.
    private static final int CONTEXT = 24;

    private static final int PLACES_SHOWN = 8;

    private Quotes() {}

    /// Every place where the words stand, from the start; places do not overlap. First the exact
    /// words are looked for. Where they stand nowhere, straight and curled quotation marks are
    /// taken as the same, and so are a space and a line break, since these are what people cannot
    /// type.
    ///
    /// @param text a working text, in NFC
    public static List<TextRange> places(String text, String quote) {
        var words = Normalizer.normalize(quote, Normalizer.Form.NFC);
        var exact = occurrences(text, words);
        return exact.isEmpty() ? occurrences(typed(text), typed(words)) : exact;
    }

    /// The one place where the words stand.
    ///
    /// @throws Refusal when they stand nowhere, or in several places, which are then shown
    public static TextRange only(String text, String quote) throws Refusal {
        if (quote.isBlank()) {
            throw Refusal.of("quote.empty");
        }
        var places = places(text, quote);
        if (places.isEmpty()) {
            throw Refusal.of("quote.none", shortened(quote));
        }
        if (places.size() > 1) {
            var shown =
                    places.stream()
                            .limit(PLACES_SHOWN)
                            .map(p -> "“" + around(text, p) + "”")
                            .toList();
            throw Refusal.of(
                    "quote.several", shortened(quote), places.size(), String.join(", ", shown));
        }
        return places.getFirst();
    }

    private static List<TextRange> occurrences(String text, String words) {
        var found = new ArrayList<TextRange>();
        if (words.isEmpty()) {
            return found;
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            found.add(new TextRange(at, at + words.length()));
        }
        return found;
    }

    /// The text as it could be typed, unit for unit, so that every offset stays.
    private static String typed(String text) {
        var typed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            typed.append(
                    switch (text.charAt(i)) {
                        case '‘', '’', '‛', 'ʼ' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '\n', '\t', '\u00a0', '\u202f' -> ' ';
                        case '–', '—', '‑' -> '-';
                        default -> text.charAt(i);
                    });
        }
        return typed.toString();
    }

    private static String around(String text, TextRange place) {
        int from = CodePoints.boundary(text, Math.max(0, place.start() - CONTEXT));
        int to = CodePoints.boundary(text, Math.min(text.length(), place.end() + CONTEXT));
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replace('\n', ' ')
                + (to < text.length() ? "…" : "");
    }

    private static String shortened(String quote) {
        return quote.length() <= 60
                ? quote
                : quote.substring(0, CodePoints.boundary(quote, 59)) + "…";
    }
}
