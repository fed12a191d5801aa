/// The search screen: words in, passages out, each one step away from its story and from being
/// coded; many can be ticked and coded as one step. Beside the answer stand the counts by which it
/// can be narrowed, the community first.
///
/// May use: `ui.kit`, `search` for the question and its answer, and what is below them. A hit opens
/// its story through the navigator; never another screen, since a screen stands alone.
@NullMarked
package kenning.ui.search;

import org.jspecify.annotations.NullMarked;
