/// Stories: the transcript with its speakers, its coded passages and their names in the margin, and
/// the ways to select, code and find words in it.
///
/// May use: `ui.kit` and what is below it; no other screen. The story view itself knows no store:
/// it is handed a text and marks, and answers with ranges and gestures. What decides (packing,
/// runs, heights, stripes, words) is plain Java that needs no toolkit and is tested without one;
/// what draws is small and belongs to the FX thread.
///
/// Offsets are UTF-16 code units in the story's text. Lengths are logical pixels.
@NullMarked
package kenning.ui.stories;

import org.jspecify.annotations.NullMarked;
