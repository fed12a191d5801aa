package kenning.ui.stories;

import javafx.beans.property.SimpleDoubleProperty;

/// The zoom of the words, held between what can be read and what fits on a screen.
final class StoryZoom extends SimpleDoubleProperty {
    private static final double LEAST = 0.6;
    private static final double MOST = 3;

    StoryZoom(Object bean) {
        super(bean, "zoom", 1);
    }

    @Override
    public void set(double value) {
        super.set(Math.clamp(value, LEAST, MOST));
    }
}
