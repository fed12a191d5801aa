/// What the project is for, where and when it happens, and who is part of it.
///
/// `ProjectModel` makes the edits and knows no node; a `Shelf` says for one kind of thing how it is
/// listed, added, changed and removed; a `ThingsSection` shows a shelf as a list with the form of
/// the chosen thing beside it.
///
/// May use: ui.kit and what is below it; never another screen.
@NullMarked
package kenning.ui.project;

import org.jspecify.annotations.NullMarked;
