package kenning.ui.presenting;

import kenning.model.Direction;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// A piece of a slide that is never torn apart.
sealed interface Block {
    /// What can be read in it.
    String text();

    record Words(Face face, String text) implements Block {}

    /// How many stories come from one family of voices.
    ///
    /// @param family none where nobody has said whose voice it is
    /// @param most the longest bar beside it
    record Bar(@Nullable VoiceFamily family, String name, int stories, int most) implements Block {
        @Override
        public String text() {
            return name + " " + stories;
        }
    }

    /// How many signs point one way.
    record Sign(Direction direction, String word, int signs) implements Block {
        @Override
        public String text() {
            return direction.mark() + " " + word + " " + signs;
        }
    }

    /// Whether it is a line of a figure.
    default boolean isLine() {
        return !(this instanceof Words);
    }
}
