package kenning.app;

import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Story;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Screen;
import kenning.ui.start.HomeWays;

/// Which screen opens what: one line for each kind of thing. On the FX thread.
final class Ways implements HomeWays {
    private final Navigator navigator;
    private final Runnable notice;

    /// @param notice begins a new noticing
    Ways(Navigator navigator, Runnable notice) {
        this.navigator = navigator;
        this.notice = notice;
    }

    @Override
    public void openStory(Story.Id story) {
        navigator.openStory(story, null, false);
    }

    void open(Code.Id code) {
        navigator.openCodebook(new CodebookPlace.OfCode(code));
    }

    void open(Indicator.Id indicator) {
        navigator.openCodebook(new CodebookPlace.OfIndicator(indicator));
    }

    @Override
    public void open(Insight.Id insight) {
        navigator.openInsight(insight);
    }

    @Override
    public void open(Noticing.Id noticing) {
        navigator.openNoticing(noticing);
    }

    @Override
    public void openInsights() {
        navigator.show(Screen.INSIGHTS);
    }

    @Override
    public void openNoticings() {
        navigator.show(Screen.NOTICINGS);
    }

    /// Where the end of the project and its periods are set.
    @Override
    public void openProject() {
        navigator.show(Screen.PROJECT);
    }

    @Override
    public void show(Screen screen) {
        navigator.show(screen);
    }

    @Override
    public void notice() {
        notice.run();
    }
}
