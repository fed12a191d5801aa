package kenning.ui.stories;

import javafx.scene.paint.Color;

/// How a page is set: fonts and distances, the shares of its width, and the colours of words and of
/// what stands beside them.
record PageLook(Face face, Column column, Color ink, Color soft) {
    PageLook with(Face other) {
        return new PageLook(other, column, ink, soft);
    }

    PageLook with(Column other) {
        return new PageLook(face, other, ink, soft);
    }

    PageLook with(Color ink, Color soft) {
        return new PageLook(face, column, ink, soft);
    }
}
