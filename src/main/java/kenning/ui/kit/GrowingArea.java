package kenning.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/// A text area that is as high as its wrapped text, so that it never scrolls in itself, and that
/// Tab leaves.
public final class GrowingArea extends TextArea {
    private static final int ROWS = 2;

    private final Text measure = new Text();

    public GrowingArea() {
        setWrapText(true);
        setPrefRowCount(ROWS);
        getStyleClass().add("growing");
        measure.fontProperty().bind(fontProperty());
        textProperty().addListener((o, was, now) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isShortcutDown() && !e.isAltDown()) {
            requestFocusTraversal(
                    e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double least = super.computePrefHeight(width);
        double across = (width < 0 ? getWidth() : width);
        if (across <= 0) {
            return least;
        }
        double line = measure.getFont().getSize();
        var insets = getInsets();
        measure.setText(getText());
        measure.setWrappingWidth(
                Math.max(line, across - insets.getLeft() - insets.getRight() - 2 * line));
        double words = measure.getLayoutBounds().getHeight();
        return Math.max(least, words + insets.getTop() + insets.getBottom() + 1.5 * line);
    }
}
