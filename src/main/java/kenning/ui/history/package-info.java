/// What was done, by whom and when.
///
/// May use: ui.kit and what is below it; never another screen.
@NullMarked
package kenning.ui.history;

import org.jspecify.annotations.NullMarked;
