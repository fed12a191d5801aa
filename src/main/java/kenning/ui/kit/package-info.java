/// What every screen shares: fonts, the text layout fix, and the controls that more than one room
/// needs.
///
/// May use: `store`, `model`, `task`, `text`, `settings`. No screen is known here. Everything that
/// touches a node belongs to the FX thread.
@NullMarked
package kenning.ui.kit;

import org.jspecify.annotations.NullMarked;
