package kenning.ui.start;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Two stacks beside each other, or one below the other where there is too little room for both.
final class TwoColumns extends GridPane {
    /// From so many times the size of the text on they stand beside each other.
    private static final double BESIDE = 56;

    private static final double GAP = 28;

    private final VBox left;
    private final VBox right;
    private final Text measure = new Text("x");
    private boolean beside;

    TwoColumns(List<? extends Node> first, List<? extends Node> second) {
        left = stack(first);
        right = stack(second);
        getStyleClass().add("columns");
        setHgap(GAP);
        setVgap(GAP);
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
        place(true);
        widthProperty().addListener((o, was, now) -> share());
        measure.fontProperty().addListener((o, was, now) -> share());
    }

    private static VBox stack(List<? extends Node> nodes) {
        var stack = new VBox(GAP);
        stack.getChildren().addAll(nodes);
        stack.setFillWidth(true);
        stack.setMinWidth(0);
        return stack;
    }

    private void share() {
        Font font = measure.getFont();
        boolean room = getWidth() >= BESIDE * font.getSize();
        if (getWidth() > 0 && room != beside) {
            place(room);
        }
    }

    private void place(boolean besideEachOther) {
        beside = besideEachOther;
        getChildren().removeAll(left, right);
        add(left, 0, 0);
        add(right, besideEachOther ? 1 : 0, besideEachOther ? 0 : 1);
        GridPane.setValignment(left, VPos.TOP);
        GridPane.setValignment(right, VPos.TOP);
        var half = new ColumnConstraints();
        half.setPercentWidth(besideEachOther ? 50 : 100);
        getColumnConstraints().setAll(besideEachOther ? List.of(half, half) : List.of(half));
    }
}
