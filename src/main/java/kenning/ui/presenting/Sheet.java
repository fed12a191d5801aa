package kenning.ui.presenting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import kenning.model.Refusal;
import kenning.release.ClearedDeck;

/// A screen drawn for a picture of it, in place of a show.
///
/// @param brief what is new on it, in a line
/// @param text all that can be read on it
public record Sheet(String brief, String text, Pane pane) {
    /// Every screen of a deck, in order. On the FX thread.
    ///
    /// @throws Refusal when a screen would hold words that its audience must not see
    public static List<Sheet> of(ClearedDeck deck, Picture picture, boolean dark) throws Refusal {
        var sheets = new ArrayList<Sheet>();
        for (var slide : Slides.checked(deck, picture)) {
            sheets.add(new Sheet(slide.brief(), slide.text(), new SlidePane(slide, picture, dark)));
        }
        return sheets;
    }
}
