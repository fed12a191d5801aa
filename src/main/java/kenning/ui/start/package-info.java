/// The first screen
///
/// May use: recent projects, a new one, the example.:ui.kit and what is below it; never another
/// screen.
@NullMarked
package kenning.ui.start;

import org.jspecify.annotations.NullMarked;
