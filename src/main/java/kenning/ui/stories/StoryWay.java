package kenning.ui.stories;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Bookmarks;
import org.jspecify.annotations.Nullable;

/// The ways to places in stories: to a passage that somebody wants, back to where one was and forth
/// again, and to where a story was last read.
final class StoryWay {
    private static final Duration REST = Duration.millis(700);

    private final StoriesModel model;
    private final StoryView story;
    private final Consumer<Boolean> arrived;
    private final Trail trail = new Trail();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable TextRange wanted;
    private boolean codeWanted;
    private Trail.@Nullable Stop returning;
    private Story.@Nullable Id shown;

    /// @param arrived runs at a passage that was wanted, with whether a code is wanted for it
    StoryWay(StoriesModel model, StoryView story, Consumer<Boolean> arrived) {
        this.model = model;
        this.story = story;
        this.arrived = arrived;
        rest.setOnFinished(e -> remember());
        story.onMoved(rest::playFromStart);
        model.story()
                .bookmarks()
                .addListener((o, was, now) -> bookmarksCame(was.equals(Bookmarks.NONE)));
    }

    /// The story that is shown.
    Story.@Nullable Id shown() {
        return shown;
    }

    /// Whether another story is to be shown than before; the place in that one is kept.
    boolean leaves(Optional<OpenStory> open) {
        var id = open.map(s -> s.summary().id()).orElse(null);
        boolean other = !Objects.equals(id, shown);
        if (other) {
            leaveStory();
        }
        return other;
    }

    /// After a story was shown, or none.
    ///
    /// @param other whether it is another one than before
    void shows(Optional<OpenStory> open, boolean other) {
        shown = open.map(s -> s.summary().id()).orElse(null);
        if (other) {
            open.ifPresent(now -> story.scrollToOffset(place(now)));
        }
    }

    private int place(OpenStory open) {
        int at = model.story().bookmarks().get().place(open.summary().id().value());
        return Math.min(at, open.text().text().length());
    }

    private void leaveStory() {
        var left = shown;
        if (left != null) {
            remember();
            if (returning == null) {
                trail.leave(here(left));
            }
        }
    }

    private Trail.Stop here(Story.Id id) {
        return new Trail.Stop(id, story.topOffset(), story.selectionProperty().get());
    }

    /// Keeps the place at which the story is being read.
    void remember() {
        var id = shown;
        if (id != null) {
            var bookmarks = model.story().bookmarks();
            bookmarks.set(bookmarks.get().withPlace(id.value(), story.topOffset()));
        }
    }

    /// Bookmarks are read after the project is open: a story that nobody has moved yet goes to its
    /// place.
    private void bookmarksCame(boolean first) {
        model.open()
                .get()
                .filter(open -> first && story.topOffset() == 0)
                .filter(open -> story.selectionProperty().get().equals(new TextRange(0, 0)))
                .filter(open -> open.summary().id().equals(shown) && place(open) > 0)
                .ifPresent(open -> story.scrollToOffset(place(open)));
    }

    /// Opens a story, with a passage selected and the palette open where they are wanted.
    void open(Story.Id id, @Nullable TextRange range, boolean code) {
        var from = shown;
        if (from != null && range != null && id.equals(from)) {
            trail.leave(here(from));
        }
        wanted = range;
        codeWanted = code;
        returning = null;
        story.requestFocus();
        if (id.equals(model.chosen().get())) {
            showWanted();
        } else {
            model.chosen().set(id);
        }
    }

    /// Back to where one was before, or forward again.
    ///
    /// @return whether there was anywhere to go
    boolean go(boolean back) {
        var from = shown;
        if (from == null) {
            return false;
        }
        var stop = back ? trail.back(here(from)) : trail.forward(here(from));
        stop.ifPresent(to -> {
            wanted = null;
            returning = to;
            if (to.story().equals(model.chosen().get())) {
                showWanted();
            } else {
                model.chosen().set(to.story());
            }
        });
        return stop.isPresent();
    }

    /// Goes to what is wanted, once its story is shown.
    void showWanted() {
        var open = model.open().get();
        if (open.isEmpty() || !open.get().summary().id().equals(model.chosen().get())) {
            return;
        }
        var stop = returning;
        if (stop != null && stop.story().equals(open.get().summary().id())) {
            returning = null;
            story.select(stop.selection());
            story.scrollToOffset(stop.top());
            story.requestFocus();
            return;
        }
        var range = wanted;
        if (range == null) {
            return;
        }
        wanted = null;
        layOutNow();
        story.select(range);
        story.reveal(range);
        story.requestFocus();
        boolean code = codeWanted;
        codeWanted = false;
        arrived.accept(code);
    }

    /// The screen may have come into the window only now, and places are asked of it.
    void layOutNow() {
        if (story.getScene() != null) {
            story.getScene().getRoot().applyCss();
            story.getScene().getRoot().layout();
        }
    }
}
