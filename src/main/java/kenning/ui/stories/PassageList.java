package kenning.ui.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kenning.model.Direction;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.store.Codings;
import kenning.store.Reading;
import kenning.store.Signals;
import kenning.store.Stories;
import org.jspecify.annotations.Nullable;

/// Every passage that carries one code, or is a sign of one indicator, across the stories that are
/// not held.
///
/// @param item null when nothing is asked for
record PassageList(@Nullable PaletteItem item, List<Entry> entries) {
    static final PassageList EMPTY = new PassageList(null, List.of());

    /// @param title of the story
    /// @param speaker who says it, or empty
    /// @param direction of a sign
    record Entry(
            Story.Id story,
            String title,
            String speaker,
            TextRange range,
            String words,
            @Nullable Direction direction) {}

    static PassageList read(Reading reading, PaletteItem item) throws Refusal {
        var titles = new HashMap<Story.Id, String>();
        Stories.list(reading).forEach(s -> titles.put(s.id(), s.title()));
        var texts = new HashMap<Story.Id, StoryText>();
        var entries = new ArrayList<Entry>();
        switch (item) {
            case PaletteItem.OfCode(var code) -> {
                for (var coding : Codings.carrying(reading, code.id())) {
                    var text =
                            texts.computeIfAbsent(coding.story(), id -> Stories.text(reading, id));
                    entries.add(
                            new Entry(
                                    coding.story(),
                                    titles.getOrDefault(coding.story(), ""),
                                    speaker(text, coding.range()),
                                    coding.range(),
                                    coding.words(),
                                    null));
                }
            }
            case PaletteItem.OfIndicator(var indicator) -> {
                for (var signal : Signals.pointing(reading, indicator.id())) {
                    var text =
                            texts.computeIfAbsent(signal.story(), id -> Stories.text(reading, id));
                    entries.add(
                            new Entry(
                                    signal.story(),
                                    titles.getOrDefault(signal.story(), ""),
                                    speaker(text, signal.range()),
                                    signal.range(),
                                    signal.words(),
                                    signal.direction()));
                }
            }
            case PaletteItem.OfNew _ -> {}
        }
        return new PassageList(item, entries);
    }

    private static String speaker(StoryText text, TextRange range) {
        var speaker = text.turns().get(text.turnAt(range.start())).speaker();
        return speaker == null ? "" : speaker;
    }
}
