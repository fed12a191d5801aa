/// Bringing in stories
///
/// May use: choose, see what was read and what was not, add as one step.:ui.kit, importing and what
/// is below them; never another screen.
@NullMarked
package kenning.ui.imports;

import org.jspecify.annotations.NullMarked;
