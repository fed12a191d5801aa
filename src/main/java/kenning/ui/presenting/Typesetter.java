package kenning.ui.presenting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kenning.model.Refusal;
import kenning.release.ClearedDeck;
import kenning.task.Progress;
import kenning.ui.kit.Fx;

/// Makes the slides of a deck as they are drawn. What measures them may do so on the FX thread
/// only, so that it is given turns too short to be felt there. Not on the FX thread.
final class Typesetter {
    /// Half of the time between two pictures of a window.
    private static final long TURN_NS = TimeUnit.MILLISECONDS.toNanos(8);

    private Typesetter() {}

    /// The slides, after a last look at all that can be read on them and at the quotes as a whole,
    /// since a page may end in the middle of what is looked for.
    ///
    /// @throws Refusal when they hold words that their audience must not see
    static List<Slide> set(ClearedDeck deck, Picture picture, Progress progress) throws Refusal {
        var slides = new Slides(deck, picture, SlidePane::height);
        while (!slides.areMade()) {
            progress.report(slides.done(), slides.total(), "");
            Fx.await(() -> turn(slides), progress);
        }
        var made = slides.made();
        requireNoLeak(deck, made);
        return made;
    }

    private static void turn(Slides slides) {
        long end = System.nanoTime() + TURN_NS;
        do {
            slides.step();
        } while (!slides.areMade() && System.nanoTime() < end);
    }

    private static void requireNoLeak(ClearedDeck deck, List<Slide> slides) throws Refusal {
        var texts = new ArrayList<String>();
        slides.forEach(slide -> texts.add(slide.text()));
        deck.themes().forEach(t -> t.quotes().forEach(quote -> texts.add(quote.told())));
        texts.add(deck.question().text());
        var leak = deck.leak(texts);
        if (leak.isPresent()) {
            throw new Refusal(Refusal.Kind.WITHHELD, "present.leak", leak.get());
        }
    }
}
