/// Reports
///
/// May use: for whom, about when, and what stays out and why.:ui.kit, release, report and what is
/// below them; never another screen.
@NullMarked
package kenning.ui.reports;

import org.jspecify.annotations.NullMarked;
