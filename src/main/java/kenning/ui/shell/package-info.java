/// The window around the screens: rail, top bar, menu, status, jobs and notices; and what lies over
/// it from any screen: the command palette, a new noticing, the list of keys, the log.
///
/// May use: the screens and everything below them. Nothing but `app` may use it.
@NullMarked
package kenning.ui.shell;

import org.jspecify.annotations.NullMarked;
