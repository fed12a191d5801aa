package kenning.ui.stories;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The name of a mark in the margin: up to two lines, and for a sign its mark and word. One item of
/// the margin's list for a screen reader. Used again for other marks.
final class MarkName extends Region {
    /// How a name is broken: its lines, and whether the direction has a line of its own.
    record Lines(List<String> name, String direction, boolean directionApart) {
        int count() {
            return name.size() + (directionApart ? 1 : 0);
        }
    }

    private static final double SPACE = 5;

    private final Text name = new Text();
    private final Text direction = new Text();
    private final Function<Mark, String> sentence;
    private @Nullable Mark mark;

    MarkName(Function<Mark, String> sentence) {
        this.sentence = sentence;
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        for (var text : List.of(name, direction)) {
            text.setManaged(false);
            text.setTextOrigin(VPos.TOP);
            text.setAccessibleRole(AccessibleRole.NODE);
        }
        getChildren().addAll(name, direction);
    }

    /// Measured in the strong face, so that a name that comes to stand out breaks nowhere else.
    ///
    /// @param width for the name and its direction
    /// @param most how many lines the name may take
    static Lines lines(Mark mark, Face face, double width, int most) {
        var fitted = face.fit(mark.name(), face.nameStrong, width, most);
        var way = mark.direction();
        if (way == null) {
            return new Lines(fitted, "", false);
        }
        var words = way.mark() + " " + MarkWords.direction(way);
        double beside =
                face.width(fitted.getLast(), face.nameStrong)
                        + SPACE
                        + face.width(words, face.nameStrong);
        return new Lines(fitted, words, beside > width);
    }

    void show(Mark mark, Lines lines, Face face, Palette palette, boolean strong, boolean dim) {
        this.mark = mark;
        name.setText(String.join("\n", lines.name()));
        name.setFont(strong ? face.nameStrong : face.name);
        name.setLineSpacing(0);
        name.setFill(palette.text(mark.colour(), dim));
        direction.setText(lines.direction());
        direction.setFont(face.nameStrong);
        var way = mark.direction();
        if (way != null) {
            direction.setFill(palette.text(palette.theme().of(way), dim));
            double last = face.width(lines.name().getLast(), name.getFont());
            direction.relocate(
                    lines.directionApart() ? 0 : last + SPACE, (lines.count() - 1) * face.nameLine);
        }
    }

    /// Stands for a mark without being seen.
    void stand(Mark standing) {
        mark = standing;
        setVisible(false);
    }

    @Nullable Mark mark() {
        return mark;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        var shown = mark;
        return attribute == AccessibleAttribute.TEXT && shown != null
                ? sentence.apply(shown)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
