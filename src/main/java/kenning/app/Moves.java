package kenning.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Thing;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.KnowingPlace;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Screen;
import kenning.ui.kit.StoryPlace;
import kenning.ui.presenting.PresentingModel;
import kenning.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Shows screens, and things on them, of the open project; without one nothing happens. On the FX
/// thread.
final class Moves implements Navigator {
    private final Supplier<Optional<OpenProject>> open;
    private final Shell shell;
    private final Recents recents;
    private Screen shown = Screen.HOME;

    Moves(Supplier<Optional<OpenProject>> open, Shell shell, Recents recents) {
        this.open = open;
        this.shell = shell;
        this.recents = recents;
    }

    @Override
    public void show(Screen screen) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, screen);
                    Platform.runLater(() -> opened.node(screen).requestFocus());
                });
    }

    /// The one that was shown last.
    Screen shown() {
        return shown;
    }

    /// Shows a screen and leaves the focus to whoever shows something on it.
    private void put(OpenProject opened, Screen screen) {
        shown = screen;
        recents.screenShown(opened, screen);
        shell.show(screen, opened.node(screen));
    }

    @Override
    public void openStory(Story.Id story, @Nullable TextRange passage, boolean code) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.STORIES);
                    opened.stories().open(story, passage, code);
                });
    }

    @Override
    public void openCodebook(CodebookPlace place) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.CODEBOOK);
                    opened.codebook().open(place);
                });
    }

    @Override
    public void openInsight(Insight.Id insight) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.INSIGHTS);
                    opened.insights().open(insight);
                });
    }

    @Override
    public void openNoticing(Noticing.Id noticing) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.NOTICINGS);
                    opened.noticings().open(noticing);
                });
    }

    @Override
    public void openHistory(Thing thing) {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.HISTORY);
                    opened.history().open(thing);
                });
    }

    @Override
    public void say(String sentence) {
        shell.say(sentence);
    }

    void search(String words) {
        open.get()
                .ifPresent(opened -> {
                    show(Screen.SEARCH);
                    opened.search().search(words);
                });
    }

    /// Begins the show before the room.
    void startShow() {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.PRESENT);
                    opened.present().start();
                });
    }

    void newMember() {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.PROJECT);
                    Platform.runLater(opened.projectView()::startNewMember);
                });
    }

    void openPalette() {
        open.get()
                .ifPresent(opened -> {
                    put(opened, Screen.STORIES);
                    opened.stories().openPalette();
                });
    }

    /// Goes where a step was made.
    ///
    /// @param place as the step remembers it; empty when it was nowhere in particular
    @Override
    public void goTo(String place) {
        StoryPlace.of(place).ifPresent(at -> openStory(at.story(), at.range(), false));
        CodebookPlace.of(place).ifPresent(this::openCodebook);
        KnowingPlace.of(place).ifPresent(this::goTo);
        if (place.equals(PresentingModel.PLACE)) {
            show(Screen.PRESENT);
        } else if (place.startsWith("history/")) {
            show(Screen.HISTORY);
        }
        open.get()
                .filter(opened -> opened.projectView().open(place))
                .ifPresent(opened -> show(Screen.PROJECT));
    }

    private void goTo(KnowingPlace place) {
        switch (place) {
            case KnowingPlace.OfInsight(var id) -> openInsight(id);
            case KnowingPlace.OfNoticing(var id) -> openNoticing(id);
        }
    }
}
