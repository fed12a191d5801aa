/// What is shown in the place of the start when a project is damaged: where it is kept as it was
/// found, and what can be done, in the order in which it should be tried.
///
/// May use: `ui.kit` and what is below it, the store for what a rescue found; never another screen.
/// It answers with wishes: where things go is not known here.
@NullMarked
package kenning.ui.recovery;

import org.jspecify.annotations.NullMarked;
