/// The example project: its readable sources, which ship with Kenning, made into a project file
/// through the same edits that people make. Everything in it is invented.
///
/// May use: `store`, `importing`, `model`, `task`, `text`. It is a room of its own because the
/// command line, the window and the tour all build it, and none of them may know another.
@NullMarked
package kenning.example;

import org.jspecify.annotations.NullMarked;
