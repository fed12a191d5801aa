package kenning.ui.stories;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kenning.model.Direction;

/// Reads the theme's colours for what is painted rather than styled. A region without a size, in
/// the scene only so that the style sheets reach it. The values before that are plain black on
/// white.
final class StoryColours extends Region {
    private static final StyleablePropertyFactory<StoryColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Runnable changed;
    private final SimpleStyleableObjectProperty<Color> ink =
            colour("-story-ink", c -> c.ink, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> soft =
            colour("-story-soft", c -> c.soft, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> line =
            colour("-story-line", c -> c.line, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> paper =
            colour("-story-paper", c -> c.paper, Color.WHITE);
    private final SimpleStyleableObjectProperty<Color> selection =
            colour("-story-selection", c -> c.selection, Color.TRANSPARENT);
    private final SimpleStyleableObjectProperty<Color> hit =
            colour("-story-hit", c -> c.hit, Color.TRANSPARENT);
    private final SimpleStyleableObjectProperty<Color> hitEdge =
            colour("-story-hit-edge", c -> c.hitEdge, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> toward =
            colour("-story-toward", c -> c.toward, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> away =
            colour("-story-away", c -> c.away, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> mixed =
            colour("-story-mixed", c -> c.mixed, Color.BLACK);
    private final SimpleStyleableObjectProperty<Color> waiting =
            colour("-story-waiting", c -> c.waiting, Color.BLACK);

    /// @param changed runs when the theme gives another colour
    StoryColours(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("story-colours");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// The style sheet that gives the view its colours.
    static String sheet() {
        var sheet = StoryColours.class.getResource("/kenning/ui/story-view.css");
        if (sheet == null) {
            throw new IllegalStateException("story-view.css is missing from the program");
        }
        return sheet.toExternalForm();
    }

    private SimpleStyleableObjectProperty<Color> colour(
            String name, Function<StoryColours, StyleableProperty<Color>> of, Color before) {
        var meta = FACTORY.createColorCssMetaData(name, of, before);
        return new SimpleStyleableObjectProperty<>(meta, this, name, before) {
            @Override
            protected void invalidated() {
                changed.run();
            }
        };
    }

    Color ink() {
        return ink.get();
    }

    Color soft() {
        return soft.get();
    }

    Color line() {
        return line.get();
    }

    Color paper() {
        return paper.get();
    }

    Color selection() {
        return selection.get();
    }

    Color hit() {
        return hit.get();
    }

    Color hitEdge() {
        return hitEdge.get();
    }

    Color of(Direction direction) {
        return switch (direction) {
            case TOWARD -> toward.get();
            case AWAY -> away.get();
            case MIXED -> mixed.get();
            case WAITING -> waiting.get();
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
