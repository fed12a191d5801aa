package kenning.ui.search;

import java.text.BreakIterator;
import java.util.Collection;
import java.util.Locale;
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

    /// The sentence or sentences in which a range lies, within its turn: a word that was found says
    /// little by itself, and would be quoted so.
    static TextRange sentence(String text, TextRange range) {
        int first = text.lastIndexOf('\n', Math.max(0, range.start() - 1)) + 1;
        int next = text.indexOf('\n', range.end());
        var turns = text.substring(Math.min(first, range.start()), next < 0 ? text.length() : next);
        int offset = Math.min(first, range.start());
        var sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(turns);
        int from = range.start() - offset;
        int start = sentences.isBoundary(from) ? from : sentences.preceding(from);
        int end = range.end() - offset;
        end = sentences.isBoundary(end) ? end : sentences.following(end);
        while (end > range.end() - offset && Character.isWhitespace(turns.charAt(end - 1))) {
            end--;
        }
        return new TextRange(offset + start, offset + end);
    }

    /// Codes the sentences of all of them with one code; where it stands on the words already, they
    /// are left alone.
    ///
    /// @throws Refusal when other words stand at one of them by now
    static Coded code(Tx tx, Collection<Spot> spots, Code.Id code) throws Refusal {
        int already = 0;
        for (var spot : spots) {
            var text = Stories.text(tx, spot.story()).text();
            if (spot.range().end() > text.length() || !spot.range().in(text).equals(spot.words())) {
                throw Refusal.of("search.moved");
            }
            if (Codings.of(tx, spot.story()).stream()
                    .anyMatch(c -> c.code().equals(code) && c.range().contains(spot.range()))) {
                already++;
            } else {
                Codings.add(tx, spot.story(), sentence(text, spot.range()), code, "", "");
            }
        }
        return new Coded(spots.size() - already, already);
    }
}
