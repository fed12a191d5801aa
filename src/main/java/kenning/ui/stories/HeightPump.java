package kenning.ui.stories;

import javafx.application.Platform;

/// Replaces guessed heights by measured ones while nothing else happens, in slices of 3 ms on the
/// FX thread: text must not be measured on another. The words on the page do not move; the thumb of
/// the scroll bar does, a little.
final class HeightPump {
    private static final long SLICE_NANOS = 3_000_000;

    private final StoryPage page;
    private final Runnable measured;
    private int next;
    private boolean asked;

    /// @param measured runs after each slice
    HeightPump(StoryPage page, Runnable measured) {
        this.page = page;
        this.measured = measured;
    }

    /// Goes on if there is anything left to measure.
    void wake() {
        if (!asked && page.blocks().exactCount() < page.blocks().size()) {
            asked = true;
            Platform.runLater(this::slice);
        }
    }

    private void slice() {
        asked = false;
        if (page.pane.getScene() == null) {
            return;
        }
        long end = System.nanoTime() + SLICE_NANOS;
        int left = page.blocks().size();
        while (left-- > 0 && System.nanoTime() < end) {
            next = next < page.blocks().size() ? next : 0;
            page.measureIfGuessed(next++);
        }
        measured.run();
        wake();
    }
}
