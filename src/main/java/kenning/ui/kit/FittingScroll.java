package kenning.ui.kit;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls up and down only, and is as high as its content needs at its width, up to a limit; what
/// a plain scroll pane asks for takes no notice of wrapped lines.
public final class FittingScroll extends ScrollPane {
    private final Region content;
    private final DoubleSupplier most;

    /// @param most how high it may become
    public FittingScroll(Region content, DoubleSupplier most) {
        super(content);
        this.content = content;
        this.most = most;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.heightProperty().addListener((o, was, now) -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        double full = snapSizeY(content.prefHeight(across <= 0 ? -1 : across));
        return Math.min(full + snappedTopInset() + snappedBottomInset(), most.getAsDouble());
    }
}
