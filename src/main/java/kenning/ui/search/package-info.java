/// The search screen
///
/// May use: words in, passages out, each a step away from its story and from being coded.:ui.kit,
/// search and what is below them; never another screen.
@NullMarked
package kenning.ui.search;

import org.jspecify.annotations.NullMarked;
