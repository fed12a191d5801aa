/// Bringing in stories: choose or drop files, see what could be read and what not and why, say what
/// holds for all of them, and add them as one step.
///
/// May use: `ui.kit`, `importing` for reading, and what is below them. What was added is shown
/// through the navigator; never another screen, since a screen stands alone.
@NullMarked
package kenning.ui.imports;

import org.jspecify.annotations.NullMarked;
