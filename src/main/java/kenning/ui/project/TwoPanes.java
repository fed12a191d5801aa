package kenning.ui.project;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A list and what belongs to its chosen line: side by side where there is room for both, each
/// scrolling by itself, and where there is not one above the other, as high as they need. Room is
/// measured in the size of the letters, so that it follows the zoom.
final class TwoPanes extends Pane {
    private static final double WIDE_EM = 45;
    private static final double LIST_EM = 25;
    private static final double LIST_SHARE = 0.45;
    private static final double LIST_HIGH_EM = 17;
    private static final double LEAST_HIGH_EM = 12;

    private final Label ruler = new Label();
    private final Region list;
    private final Region detail;
    private final Region content;

    /// @param detail scrolls its content
    /// @param content of the detail, which says how high it is
    TwoPanes(Region list, Region detail, Region content) {
        this.list = list;
        this.detail = detail;
        this.content = content;
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(list, detail, ruler);
        ruler.fontProperty().addListener((o, was, now) -> requestLayout());
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private boolean isWide(double width) {
        return width >= WIDE_EM * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (isWide(width)) {
            double beside = snapSizeX(Math.min(LIST_EM * em(), LIST_SHARE * width));
            list.resizeRelocate(0, 0, beside, height);
            detail.resizeRelocate(beside, 0, width - beside, height);
        } else {
            double above = snapSizeY(LIST_HIGH_EM * em());
            list.resizeRelocate(0, 0, width, above);
            detail.resizeRelocate(0, above, width, Math.max(0, height - above));
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        return isWide(across)
                ? LEAST_HIGH_EM * em()
                : LIST_HIGH_EM * em() + (detail.isVisible() ? content.prefHeight(across) : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
