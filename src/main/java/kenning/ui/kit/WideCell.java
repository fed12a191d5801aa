package kenning.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A cell of a list whose content is as wide as the list and as high as its wrapped lines need.
public abstract class WideCell<T> extends ListCell<T> {
    private final Region content;

    protected WideCell(Region content) {
        this.content = content;
        setText(null);
        setPrefWidth(0);
    }

    /// Shows the content, or nothing in a cell that is empty.
    protected final void showContent(boolean filled) {
        setGraphic(filled ? content : null);
        if (!filled) {
            setAccessibleText(null);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snapSizeY(content.prefHeight(width < 0 ? getWidth() : width));
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() == null) {
            super.layoutChildren();
        } else {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
