package kenning.ui.presenting;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// A slide and, smaller beside it, the one that comes after it. On the FX thread.
final class SlidePair extends GridPane {
    private static final double NOW = 64;

    private final Preview current;
    private final Preview next;

    /// @param id begins the ids of both
    SlidePair(String id) {
        current = new Preview(id + "-current");
        next = new Preview(id + "-next");
        getStyleClass().add("slide-pair");
        add(current, 0, 0);
        add(new VBox(Nodes.label(Messages.get("present.next"), "caption"), next), 1, 0);
        getColumnConstraints().setAll(column(NOW), column(100 - NOW));
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /// @param seen nothing for an empty sheet
    void show(@Nullable Slide seen, Show show, Picture picture) {
        boolean dark = show.dark().get();
        current.show(seen, picture, dark);
        next.show(show.next().orElse(null), picture, dark);
    }
}
