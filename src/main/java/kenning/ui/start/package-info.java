/// Where people begin. Without a project: the projects that were open before, a new one, another
/// one, the example. With one: what to go on with, what is due, whose voices there are, and what
/// was noticed and understood lately.
///
/// May use: `ui.kit` and what is below it, the store for what the open project holds; never another
/// screen, since a screen stands alone. It answers with wishes: what opens what is not known here.
@NullMarked
package kenning.ui.start;

import org.jspecify.annotations.NullMarked;
