/// The first screen: recent projects, a new one, another one, the example.
///
/// May use: `ui.kit` and what is below it, for nodes and texts. It is handed paths and answers with
/// wishes, so it needs neither the store nor the settings; never another screen, since a screen
/// stands alone.
@NullMarked
package kenning.ui.start;

import org.jspecify.annotations.NullMarked;
