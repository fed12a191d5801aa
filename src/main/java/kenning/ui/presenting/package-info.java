/// Themes before a room: what is chosen for an audience, the screens that come of it, and the show
/// on a projector.
///
/// A [Slide] is one picture, made of blocks whose type is computed from the height of the picture
/// (domain 6.1): what does not fit goes to the next one and is never made smaller. Slides are made
/// of a `ClearedDeck` alone, so nothing that was not cleared can come before the room.
///
/// May use: `ui.kit`, `release` for what may be shown, `store` for the choice that somebody made,
/// `analysis` for counts, and what is below them; never another screen, since a screen stands
/// alone.
@NullMarked
package kenning.ui.presenting;

import org.jspecify.annotations.NullMarked;
