package kenning.cli;

import java.nio.file.Path;
import java.util.List;
import kenning.model.Refusal;
import kenning.release.ClearedDeck;

/// Draws the screens of an event as pictures. Made in `app`, which may draw.
@FunctionalInterface
public interface Screens {
    /// @param sizes one for each set of pictures
    /// @param room small, hall or large_hall
    /// @param folder where they go; made when it is not there
    record Wish(List<Size> sizes, String room, boolean dark, Path folder) {
        public Wish {
            sizes = List.copyOf(sizes);
        }
    }

    /// In pixels.
    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /// @param file its name; it says nothing of what is on it
    /// @param brief what is new on it
    /// @param text all that can be read on it
    record Drawn(String file, String brief, String text) {}

    /// @throws Refusal when a screen would hold words that its audience must not see, with none
    ///   written; or when the folder cannot be written
    List<Drawn> draw(ClearedDeck deck, Wish wish) throws Refusal;
}
