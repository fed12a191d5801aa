/// What the team is coming to see: the insights with how we know, and the noticings from which some
/// of them grow.
///
/// May use: `ui.kit`, `report` for the words of how we know, `analysis`, and what is below them. A
/// story opens through the navigator; never another screen, since a screen stands alone.
@NullMarked
package kenning.ui.insights;

import org.jspecify.annotations.NullMarked;
