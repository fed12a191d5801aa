package kenning.ui.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps wrapped Arabic, Hebrew, Indic and accented text whole on Linux, where JavaFX 24 to 26.0.2
/// loses or repeats words, and throws in the middle of a layout, which leaves a dead window.
///
/// The cause: while Pango shapes a paragraph, its glyph layout remembers the UTF-8 bytes of each
/// text run by the run's identity. When a run is split at a line end, the shortened run is shaped
/// again, and is given the bytes of the whole. The cure: a memory that never answers. Each shaping
/// converts its own text; the bytes are still handed back to be freed, and only to the thread that
/// made them, since the layout is given up before it frees them.
///
/// Only the one glyph layout that is used again and again is cured. A second is made when two
/// threads lay out text at once, so text is never measured outside the FX thread, nor drawn on a
/// canvas.
///
/// With JavaFX on the module path this needs the packages `com.sun.javafx.text` and
/// `com.sun.javafx.font.freetype` of `javafx.graphics` opened. Elsewhere than on Linux the shapers
/// are others, and nothing is done.
public final class TextLayoutFix {
    /// What came of it.
    public sealed interface Outcome {
        record Installed() implements Outcome {}

        record NotNeeded() implements Outcome {}

        /// @param reason for the log
        record Failed(String reason) implements Outcome {}
    }

    private static final String MANAGER = "com.sun.javafx.text.GlyphLayoutManager";
    private static final String PANGO = "com.sun.javafx.font.freetype.PangoGlyphLayout";
    private static final String MEMORY = "runUtf8";

    private TextLayoutFix() {}

    /// Puts the cure in place; at once when it already is. To be called on the FX thread before any
    /// text is laid out.
    public static Outcome install() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return new Outcome.NotNeeded();
        }
        try {
            var layout = reusedLayout();
            if (layout == null || !layout.getClass().getName().equals(PANGO)) {
                return new Outcome.NotNeeded();
            }
            var memory = layout.getClass().getDeclaredField(MEMORY);
            memory.setAccessible(true);
            if (!(memory.get(layout) instanceof NeverAnswering)) {
                memory.set(layout, new NeverAnswering());
            }
            return new Outcome.Installed();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return new Outcome.Failed(e.toString());
        }
    }

    private static @Nullable Object reusedLayout() throws ReflectiveOperationException {
        for (Field field : Class.forName(MANAGER).getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && field.getType().getSimpleName().equals("GlyphLayout")) {
                field.setAccessible(true);
                return field.get(null);
            }
        }
        throw new NoSuchFieldException("a glyph layout in " + MANAGER);
    }

    /// Takes addresses of native strings and never finds one again; `values` hands the calling
    /// thread those that it put in since it last asked, to be freed.
    private static final class NeverAnswering extends AbstractMap<Object, Long> {
        private final ThreadLocal<List<Long>> mine = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public @Nullable Long get(Object run) {
            return null;
        }

        @Override
        public @Nullable Long put(Object run, Long address) {
            mine.get().add(address);
            return null;
        }

        @Override
        public Collection<Long> values() {
            var given = mine.get();
            mine.remove();
            return given;
        }

        @Override
        public void clear() {}

        @Override
        public Set<Map.Entry<Object, Long>> entrySet() {
            return Set.of();
        }
    }
}
