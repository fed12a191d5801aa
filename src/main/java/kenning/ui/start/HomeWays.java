package kenning.ui.start;

import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Story;
import kenning.ui.kit.Screen;

/// Where the home screen leads.
public interface HomeWays {
    void show(Screen screen);

    void openStory(Story.Id story);

    void open(Insight.Id insight);

    void open(Noticing.Id noticing);

    void openInsights();

    void openNoticings();

    /// Where the end of the project and its periods are set.
    void openProject();

    /// Begins a new noticing.
    void notice();
}
