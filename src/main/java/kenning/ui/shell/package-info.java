/// The window around the screens: rail, top bar, menu, status, jobs and notices. Implements the
/// navigator.
///
/// May use: the screens and everything below them. Nothing but `app` may use it.
@NullMarked
package kenning.ui.shell;

import org.jspecify.annotations.NullMarked;
