package kenning.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kenning.model.Audience;

/// Everything that the screens of an event may show to one audience, in the order in which it is
/// shown. It holds no title, no name and no file.
///
/// @param question for the room, after each theme
/// @param gaps what was to be shown and is not
/// @param scan looks whether finished screens hold words that they must not
public record ClearedDeck(
        Audience audience,
        List<ScreenTheme> themes,
        List<ScreenIndicator> indicators,
        ClearedText question,
        List<DeckGap> gaps,
        AfterScan scan) {

    public ClearedDeck {
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        gaps = List.copyOf(gaps);
    }

    public boolean isEmpty() {
        return themes.isEmpty() && indicators.isEmpty();
    }

    /// The first words on any of the screens that must not be there.
    ///
    /// @param screens the text of each
    public Optional<String> leak(Collection<String> screens) {
        return scan.find(List.copyOf(screens));
    }
}
