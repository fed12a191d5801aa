package kenning.ui.presenting;

import java.text.Bidi;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import kenning.model.VoiceFamily;
import kenning.text.Messages;
import kenning.ui.kit.Fonts;
import kenning.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// A slide as it is drawn, as large as its picture; without one an empty sheet. Its colours are
/// those of the projector and not those of the window that it stands in. On the FX thread.
final class SlidePane extends Pane {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double LINE_SPACING = 0.12;
    private static final double BAR = 0.62;
    private static final double WIDEST_NAME = 0.45;

    private final Picture picture;

    SlidePane(@Nullable Slide slide, Picture picture, boolean dark) {
        this.picture = picture;
        getStyleClass().add("projector");
        getStylesheets().setAll(Theme.projector());
        pseudoClassStateChanged(DARK, dark);
        setMinSize(picture.width(), picture.height());
        setPrefSize(picture.width(), picture.height());
        setMaxSize(picture.width(), picture.height());
        if (slide != null) {
            setAccessibleText(slide.text());
            show(slide);
        }
    }

    private void show(Slide slide) {
        double y = picture.top();
        Block above = null;
        for (var block : slide.blocks()) {
            if (above != null) {
                y += Slides.gap(above, block, picture);
            }
            put(block, y);
            y += height(block, picture);
            above = block;
        }
    }

    private void put(Block block, double y) {
        switch (block) {
            case Block.Words words -> put(text(words, picture), picture.left(), y);
            case Block.Bar bar -> bar(bar, y);
            case Block.Sign sign -> sign(sign, y);
        }
    }

    private void put(Text text, double x, double y) {
        text.setX(x);
        text.setY(y - text.getLayoutBounds().getMinY());
        getChildren().add(text);
    }

    private void bar(Block.Bar bar, double y) {
        double names = names(picture);
        put(figure(bar.name(), false), picture.left(), y);
        var number = figure(Integer.toString(bar.stories()), true);
        double numbers = width("00" + bar.most(), picture);
        double room = picture.inner() - names - numbers;
        double line = height(bar, picture);
        var strip = new Region();
        var family = bar.family();
        strip.getStyleClass().addAll("bar", family == null ? "unknown" : family.code());
        strip.setManaged(false);
        strip.resizeRelocate(
                picture.left() + names,
                y + line * (1 - BAR) / 2,
                bar.most() == 0 ? 0 : room * bar.stories() / bar.most(),
                line * BAR);
        getChildren().add(strip);
        put(number, picture.left() + picture.inner() - number.getLayoutBounds().getWidth(), y);
    }

    private void sign(Block.Sign sign, double y) {
        var style = sign.direction().code().toLowerCase(Locale.ROOT);
        var mark = figure(sign.direction().mark(), true);
        mark.getStyleClass().add(style);
        put(mark, picture.left(), y);
        double after = Face.FIGURE.size(picture) * 1.5;
        put(figure(sign.word(), false), picture.left() + after, y);
        double widest =
                Stream.of(kenning.model.Direction.values())
                        .mapToDouble(
                                d -> width(Messages.get("present.direction." + d.code()), picture))
                        .max()
                        .orElse(0);
        var number = figure(Integer.toString(sign.signs()), true);
        put(number, picture.left() + 2 * after + widest, y);
    }

    private Text figure(String words, boolean strong) {
        var text = new Text(words);
        text.setFont(font(Face.FIGURE, picture, strong));
        text.getStyleClass().add(Face.FIGURE.style());
        return text;
    }

    /// How wide the names beside the bars are, with the room after them.
    private static double names(Picture picture) {
        double widest = width(Messages.get("present.family.unknown"), picture);
        for (var family : VoiceFamily.values()) {
            widest = Math.max(widest, width(Slides.name(family), picture));
        }
        return Math.min(widest + Face.FIGURE.size(picture), picture.inner() * WIDEST_NAME);
    }

    private static double width(String words, Picture picture) {
        var text = new Text(words);
        text.setFont(font(Face.FIGURE, picture, true));
        return text.getLayoutBounds().getWidth();
    }

    /// A text as it is drawn, wrapped into the picture.
    private static Text text(Block.Words words, Picture picture) {
        var text = new Text(words.text());
        var font = font(words.face(), picture, false);
        text.setFont(font);
        text.setWrappingWidth(picture.inner());
        text.setLineSpacing(font.getSize() * LINE_SPACING);
        text.getStyleClass().add(words.face().style());
        var characters = words.text().toCharArray();
        if (Bidi.requiresBidi(characters, 0, characters.length)
                && !new Bidi(words.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                        .baseIsLeftToRight()) {
            text.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return text;
    }

    private static Font font(Face face, Picture picture, boolean strong) {
        double size = face.size(picture);
        return switch (face) {
            case HEADING, QUESTION -> Font.font(Fonts.INTERFACE, FontWeight.BOLD, size);
            case WORDING -> Font.font("Literata SemiBold", FontWeight.SEMI_BOLD, size);
            case QUOTE -> Font.font(Fonts.WORDS, size);
            case LABEL, CAPTION, FIGURE ->
                    Font.font(Fonts.INTERFACE, strong ? FontWeight.BOLD : FontWeight.NORMAL, size);
        };
    }

    /// How high a block is drawn.
    static double height(Block block, Picture picture) {
        return switch (block) {
            case Block.Words words -> text(words, picture).getLayoutBounds().getHeight();
            case Block.Bar _, Block.Sign _ -> Math.round(Face.FIGURE.size(picture) * 1.35);
        };
    }
}
