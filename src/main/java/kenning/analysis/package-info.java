/// Figures: pure functions from lists to results, so that anybody can check them by hand.
///
/// May use: `model`. Nothing here asks a project or knows for whom a figure is meant; whoever hands
/// a list over has already decided what may be counted.
@NullMarked
package kenning.analysis;

import org.jspecify.annotations.NullMarked;
