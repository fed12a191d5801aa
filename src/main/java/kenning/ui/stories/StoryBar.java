package kenning.ui.stories;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar beside a story; it counts in pixels from the start of the story.
final class StoryBar extends ScrollBar {
    private final StoryPage page;
    private boolean syncing;

    /// @param moved when somebody moves the thumb
    StoryBar(StoryPage page, DoubleConsumer moved) {
        this.page = page;
        setId("story-scroll");
        setOrientation(Orientation.VERTICAL);
        setManaged(false);
        setFocusTraversable(false);
        valueProperty()
                .addListener((o, was, now) -> {
                    if (!syncing) {
                        moved.accept(now.doubleValue());
                    }
                });
    }

    /// Shows where the page stands.
    void sync() {
        syncing = true;
        double height = page.height();
        double total = page.blocks().total();
        double range = Math.max(1, total - height);
        setMax(range);
        setVisibleAmount(range * Math.min(1, height / Math.max(1, total)));
        setUnitIncrement(page.face().lineHeight);
        setBlockIncrement(Math.max(1, height - page.face().lineHeight));
        setValue(Math.min(range, page.position()));
        setVisible(total > height);
        syncing = false;
    }
}
