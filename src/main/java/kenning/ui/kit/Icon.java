package kenning.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A small picture beside a text: a letter of the icon font. Its size is that of the text it stands
/// in, times what the style sheet says, so it follows the zoom. (An icon whose size is told in em
/// of its own font would grow at every pass of the styles.)
public final class Icon extends Text {
    private static final String FONT = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    static {
        try (var in = Icon.class.getResourceAsStream(FONT)) {
            if (in == null || Font.loadFont(in, 12) == null) {
                throw new IllegalStateException("the icon font is missing from the program");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Icon(Feather picture) {
        super(Character.toString(picture.getCode()));
        getStyleClass().add("icon");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }
}
