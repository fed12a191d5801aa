package kenning.ui.stories;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import kenning.model.Story;
import kenning.model.TextRange;

/// Looks into the stories screen from the benches. On the FX thread.
public final class StoryProbe {
    private StoryProbe() {}

    /// @param marks how many stand in it
    public record Shown(Story.Id story, int marks, int length) {}

    /// There when the story on the screen is as wanted, and everything is laid out.
    public static CompletableFuture<Shown> when(
            StoriesModel model, Parent root, Predicate<Shown> wanted) {
        var there = new CompletableFuture<Shown>();
        ChangeListener<Object> look =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            javafx.beans.value.ObservableValue<?> o, Object was, Object now) {
                        var shown = shown(model);
                        if (shown != null && wanted.test(shown)) {
                            model.open().removeListener(this);
                            // After everybody else who listens.
                            Platform.runLater(() -> {
                                root.applyCss();
                                root.layout();
                                there.complete(shown);
                            });
                        }
                    }
                };
        model.open().addListener(look);
        look.changed(null, null, null);
        return there;
    }

    private static Shown shown(StoriesModel model) {
        return model.open()
                .get()
                .map(open ->
                        new Shown(
                                open.summary().id(),
                                open.marks().size(),
                                open.text().text().length()))
                .orElse(null);
    }

    public static void code(StoriesModel model, TextRange range, int code) {
        model.story().code(range, model.codebook().get().codes().get(code));
    }

    public static void scrollBy(StoryView view, double pixels) {
        view.scrollBy(pixels);
    }
}
