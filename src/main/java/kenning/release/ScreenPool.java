package kenning.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import kenning.release.DeckGap.Why;

/// All that may be on screens before one audience, to choose from. Immutable: may be used from any
/// thread.
///
/// @param themes every code, in the order of the codebook, each after the one that it lies in
/// @param indicators in their order
/// @param kept the coded passages that may not be shown, and why
/// @param twins the coded passages that stand here as another one already, or hold no words of a
///   teller
/// @param names what tellers are called here, which stands on no screen
public record ScreenPool(
        Audience audience,
        List<ScreenTheme> themes,
        List<ScreenIndicator> indicators,
        Map<Coding.Id, DeckGap> kept,
        Set<Coding.Id> twins,
        Names names,
        AfterScan scan) {

    /// So many themes are as much as a room takes in.
    private static final int SUGGESTED_THEMES = 6;

    /// Of a theme for which nobody has chosen quotes.
    private static final int SUGGESTED = 3;

    /// Longer ones are stories of their own; a person may choose them.
    private static final int MOST_WORDS = 90;

    public ScreenPool {
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        kept = Map.copyOf(kept);
        twins = Set.copyOf(twins);
    }

    public Optional<ScreenTheme> theme(Code.Id code) {
        return themes.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /// What is shown where nobody has chosen: of the themes of which something may be quoted the
    /// few that most stories of community voices tell of, in the order of the codebook.
    public DeckChoice suggested(String question) {
        var most =
                themes.stream()
                        .filter(theme -> !likeliest(theme.quotes(), Map.of()).isEmpty())
                        .sorted(
                                Comparator.comparingLong(ScreenPool::communityStories)
                                        .thenComparingLong(ScreenPool::stories)
                                        .reversed())
                        .limit(SUGGESTED_THEMES)
                        .map(ScreenTheme::code)
                        .collect(Collectors.toSet());
        var codes = themes.stream().map(ScreenTheme::code).filter(most::contains).toList();
        return suggested(new DeckChoice(codes, List.of(), List.of(), question));
    }

    private static long communityStories(ScreenTheme theme) {
        return stories(theme.passages().stream().filter(ScreenPool::isOfCommunity));
    }

    private static long stories(ScreenTheme theme) {
        return stories(theme.passages().stream());
    }

    private static long stories(Stream<Countable> passages) {
        return passages.map(Countable::story).distinct().count();
    }

    private static boolean isOfCommunity(Countable passage) {
        var family = passage.keys().get(Dimension.FAMILY);
        return family != null && family.name().equals(VoiceFamily.COMMUNITY.code());
    }

    /// The same choice with a few quotes for each theme that has none chosen: community voices
    /// first, each theme's from different tellers, those seldom heard before, and never one that is
    /// hard to hear.
    public DeckChoice suggested(DeckChoice choice) {
        var quotes = new ArrayList<>(choice.quotes());
        var heard = new HashMap<Teller.Id, Integer>();
        for (var code : choice.themes()) {
            var quotesOf = theme(code).map(ScreenTheme::quotes).orElse(List.of());
            if (quotesOf.stream().noneMatch(q -> choice.quotes().contains(q.coding()))) {
                pick(quotesOf, heard).forEach(quote -> quotes.add(quote.coding()));
            }
        }
        return new DeckChoice(choice.themes(), choice.indicators(), quotes, choice.question());
    }

    private static List<ScreenQuote> pick(List<ScreenQuote> from, Map<Teller.Id, Integer> heard) {
        var picked = new ArrayList<ScreenQuote>();
        var tellers = new HashSet<Teller.Id>();
        for (var quote : likeliest(from, heard)) {
            if (picked.size() < SUGGESTED && tellers.add(quote.teller())) {
                picked.add(quote);
                heard.merge(quote.teller(), 1, Integer::sum);
            }
        }
        // Community first again, whoever was heard before.
        return from.stream().filter(picked::contains).toList();
    }

    /// Those that may be suggested, the words of whoever was seldom heard before first.
    private static List<ScreenQuote> likeliest(
            List<ScreenQuote> from, Map<Teller.Id, Integer> heard) {
        return from.stream()
                .filter(quote -> !quote.hardToHear() && words(quote) <= MOST_WORDS)
                .sorted(Comparator.comparing((ScreenQuote q) -> heard.getOrDefault(q.teller(), 0)))
                .toList();
    }

    private static int words(ScreenQuote quote) {
        return quote.told().strip().split("\\s+").length;
    }

    /// What of a choice may be shown, and what of it may not.
    public ClearedDeck deck(DeckChoice choice) {
        var gaps = new ArrayList<DeckGap>();
        var shown = new ArrayList<ScreenTheme>();
        for (var code : choice.themes()) {
            var theme = theme(code);
            if (theme.isPresent() && names.in(theme.get().name().text())) {
                gaps.add(new DeckGap(Why.NAMED, theme.get().name()));
            } else if (theme.isPresent()) {
                shown.add(chosen(theme.get(), choice, gaps));
            }
        }
        for (var quote : choice.quotes()) {
            var gap = kept.get(quote);
            if (gap != null) {
                gaps.add(gap);
            } else if (!twins.contains(quote) && !stands(quote)) {
                gaps.add(new DeckGap(Why.NOT_THERE, ClearedText.NONE));
            }
        }
        var indicators = new ArrayList<ScreenIndicator>();
        for (var id : choice.indicators()) {
            for (var one : this.indicators) {
                if (one.indicator().equals(id)) {
                    if (names.in(one.wording().text()) || names.in(one.group().text())) {
                        gaps.add(new DeckGap(Why.NAMED, one.wording()));
                    } else {
                        indicators.add(one);
                    }
                }
            }
        }
        var question = new ClearedText(choice.question().strip());
        if (names.in(question.text())) {
            gaps.add(new DeckGap(Why.NAMED, question));
            question = ClearedText.NONE;
        }
        return new ClearedDeck(audience, shown, indicators, question, gaps, scan);
    }

    private boolean stands(Coding.Id quote) {
        return themes.stream()
                .flatMap(theme -> theme.quotes().stream())
                .anyMatch(one -> one.coding().equals(quote));
    }

    private static ScreenTheme chosen(ScreenTheme theme, DeckChoice choice, List<DeckGap> gaps) {
        var quotes = new ArrayList<ScreenQuote>();
        for (var id : choice.quotes()) {
            theme.quotes().stream().filter(q -> q.coding().equals(id)).forEach(quotes::add);
        }
        if (quotes.isEmpty()) {
            gaps.add(new DeckGap(Why.NO_QUOTE, theme.name()));
        }
        return theme.with(quotes);
    }

    /// What tellers and members of the team are called here.
    public static final class Names {
        private final Set<String> names;

        Names(Set<String> names) {
            this.names =
                    names.stream()
                            .map(AfterScan::seen)
                            .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.UK)))
                            .collect(Collectors.toUnmodifiableSet());
        }

        /// Whether one of them stands in a text as a word or words of its own, written with a
        /// capital or in capitals: a fern and a dot are no names.
        boolean in(String text) {
            var seen = AfterScan.seen(text);
            return names.stream().anyMatch(name -> standsIn(name, seen));
        }

        private static boolean standsIn(String name, String text) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                boolean begins = at == 0 || !Character.isLetter(text.codePointBefore(at));
                boolean ends = end == text.length() || !Character.isLetter(text.codePointAt(end));
                if (begins && ends) {
                    return true;
                }
            }
            return false;
        }
    }
}
