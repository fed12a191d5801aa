package kenning.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces: Kenning never depends on the fonts of the machine. The two families are
/// under the SIL Open Font License, whose text lies beside the files.
public final class Fonts {
    /// The interface and the projector.
    public static final String INTERFACE = "Atkinson Hyperlegible Next";

    /// People's words.
    public static final String WORDS = "Literata";

    private static final String FOLDER = "/kenning/assets/fonts/";
    private static final List<String> FILES =
            List.of(
                    "AtkinsonHyperlegibleNext_400Regular.ttf",
                    "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
                    "AtkinsonHyperlegibleNext_500Medium.ttf",
                    "AtkinsonHyperlegibleNext_600SemiBold.ttf",
                    "AtkinsonHyperlegibleNext_700Bold.ttf",
                    "Literata_400Regular.ttf",
                    "Literata_400Regular_Italic.ttf",
                    "Literata_600SemiBold.ttf");

    private static boolean loaded;

    private Fonts() {}

    /// Makes the families known to JavaFX. Reads the files at the first call only. May be called
    /// from any thread, before the first window.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (var file : FILES) {
            try (var in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, 12) == null) {
                    throw new IllegalStateException(file + " is missing from the program");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
