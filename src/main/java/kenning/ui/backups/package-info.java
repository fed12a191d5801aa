/// The backups of the open project: what each holds, and what can be done with it.
///
/// May use: ui.kit and what is below it; never another screen.
@NullMarked
package kenning.ui.backups;

import org.jspecify.annotations.NullMarked;
