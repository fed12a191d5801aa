package kenning.ui.presenting;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A slide as the room would see it, made as small as there is room for. On the FX thread.
final class Preview extends Region {
    /// Where nobody says how wide it is, in pixels.
    private static final double WIDTH = 320;

    private final Scale scale = new Scale(1, 1, 0, 0);
    private Picture picture = new Picture(16, 9, RoomSize.SMALL);

    Preview(String id) {
        setId(id);
        getStyleClass().add("slide-preview");
    }

    void show(@Nullable Slide slide, Picture now, boolean dark) {
        picture = now;
        var pane = new SlidePane(slide, now, dark);
        pane.setManaged(false);
        pane.resize(now.width(), now.height());
        pane.getTransforms().setAll(scale);
        pane.setMouseTransparent(true);
        getChildren().setAll(pane);
        setAccessibleText(slide == null ? "" : slide.text());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        return Math.round(across * picture.height() / picture.width());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected void layoutChildren() {
        var frame = getInsets();
        double width = getWidth() - frame.getLeft() - frame.getRight();
        double height = getHeight() - frame.getTop() - frame.getBottom();
        double part = Math.max(0, Math.min(width / picture.width(), height / picture.height()));
        scale.setX(part);
        scale.setY(part);
        getChildren().forEach(child -> child.relocate(frame.getLeft(), frame.getTop()));
    }
}
