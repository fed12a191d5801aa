package kenning.ui.search;

import java.util.Collection;
import java.util.stream.Stream;
import kenning.model.Code;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.search.Field;
import kenning.search.Hit;
import kenning.search.Line;
import kenning.search.Passage;
import kenning.store.Codings;
import kenning.store.Stories;
import kenning.store.Tx;

/// A place in the working text of a story that was found, and can be ticked and coded.
///
/// @param words what stood there when it was found
record Spot(Story.Id story, TextRange range, String words) {
    static Stream<Spot> of(Hit hit) {
        return hit.passages().stream()
                .filter(passage -> passage.field() == Field.TEXT)
                .map(passage -> of(hit.story(), passage));
    }

    static Spot of(Story.Id story, Passage passage) {
        return new Spot(story, passage.range(), passage.words());
    }

    static Spot of(Line line) {
        return of(line.story(), line.passage());
    }

    /// What became of coding some.
    ///
    /// @param already were coded so before, and are left as they were
    record Coded(int made, int already) {}

    /// Codes all of them with one code.
    ///
    /// @throws Refusal when other words stand at one of them by now
    static Coded code(Tx tx, Collection<Spot> spots, Code.Id code) throws Refusal {
        int already = 0;
        for (var spot : spots) {
            var text = Stories.text(tx, spot.story()).text();
            if (spot.range().end() > text.length() || !spot.range().in(text).equals(spot.words())) {
                throw Refusal.of("search.moved");
            }
            try {
                Codings.add(tx, spot.story(), spot.range(), code, "", "");
            } catch (Refusal refusal) {
                if (!refusal.key().equals("coding.already")) {
                    throw refusal;
                }
                already++;
            }
        }
        return new Coded(spots.size() - already, already);
    }
}
