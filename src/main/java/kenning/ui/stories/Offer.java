package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenning.settings.Bookmarks;
import kenning.text.Messages;

/// A line of the palette: what can be put on the selection, and why it stands where it does.
///
/// @param key the number key that puts it there at once; 0 when it has none
record Offer(PaletteItem item, Reason reason, int key) {
    enum Reason {
        NONE,
        RECENT,
        SIMILAR,
        TOGETHER
    }

    /// The lines for what was typed so far: what was used last, then what is suggested, then names
    /// that begin with the letters, then the order of the codebook.
    ///
    /// @param recent keys of what was used last, the newest first
    /// @param suggested by key, the best first
    static List<Offer> of(
            Codebook codebook,
            List<String> recent,
            Map<String, Reason> suggested,
            Bookmarks bookmarks,
            String typed) {
        var likely = new ArrayList<>(recent);
        suggested.keySet().stream().filter(key -> !recent.contains(key)).forEach(likely::add);
        return PaletteItem.matching(codebook, likely, typed).stream()
                .map(item -> {
                    var key = item.key();
                    var otherwise = recent.contains(key) ? Reason.RECENT : Reason.NONE;
                    return new Offer(
                            item,
                            suggested.getOrDefault(key, otherwise),
                            bookmarks.keyOf(key).orElse(0));
                })
                .toList();
    }

    /// In words; empty when there is nothing to say.
    String why() {
        return switch (reason) {
            case NONE -> "";
            case RECENT -> Messages.get("palette.recent");
            case SIMILAR -> Messages.get("palette.similar");
            case TOGETHER -> Messages.get("palette.together");
        };
    }
}
