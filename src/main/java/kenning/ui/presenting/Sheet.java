package kenning.ui.presenting;

import java.util.List;
import javafx.scene.layout.Pane;
import kenning.model.Refusal;
import kenning.release.ClearedDeck;
import kenning.task.Progress;

/// A screen that is drawn for a picture of it, in place of a show.
public final class Sheet {
    private final Slide slide;
    private final Picture picture;
    private final boolean dark;

    private Sheet(Slide slide, Picture picture, boolean dark) {
        this.slide = slide;
        this.picture = picture;
        this.dark = dark;
    }

    /// Every screen of a deck, in order. Not on the FX thread, which must run.
    ///
    /// @throws Refusal when a screen would hold words that its audience must not see
    public static List<Sheet> of(ClearedDeck deck, Picture picture, boolean dark) throws Refusal {
        return Typesetter.set(deck, picture, Progress.NONE).stream()
                .map(slide -> new Sheet(slide, picture, dark))
                .toList();
    }

    /// What is new on it, in a line.
    public String brief() {
        return slide.brief();
    }

    /// All that can be read on it.
    public String text() {
        return slide.text();
    }

    /// On the FX thread.
    public Pane draw() {
        return new SlidePane(slide, picture, dark);
    }
}
