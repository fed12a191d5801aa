/// The reports screen: for whom, about when, and what stays out and why, before a document is
/// written.
///
/// May use: `ui.kit`, `release` for what may go out, `report` for the document, and what is below
/// them. It never sees a story that was not cleared; never another screen, since a screen stands
/// alone.
@NullMarked
package kenning.ui.reports;

import org.jspecify.annotations.NullMarked;
