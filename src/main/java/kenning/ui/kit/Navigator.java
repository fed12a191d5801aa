package kenning.ui.kit;

import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Thing;
import org.jspecify.annotations.Nullable;

/// How a screen sends a person to another one without knowing it. On the FX thread.
public interface Navigator {
    void show(Screen screen);

    /// Opens a story.
    ///
    /// @param passage selected and brought into view, if there is one
    /// @param code whether the palette opens at once
    void openStory(Story.Id story, @Nullable TextRange passage, boolean code);

    /// Opens the codebook at a code or an indicator.
    void openCodebook(CodebookPlace place);

    /// Opens an insight.
    void openInsight(Insight.Id insight);

    /// Opens the history at what concerns one thing, with its earlier wordings.
    void openHistory(Thing thing);

    /// Goes where a step was made, as it remembers it.
    void goTo(String place);

    /// Opens a noticing.
    void openNoticing(Noticing.Id noticing);

    /// Says a sentence in passing.
    void say(String sentence);
}
