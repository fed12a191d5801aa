/// Where everything is put together: [Workbench] lives as long as the application, [OpenProject] as
/// long as a project is open; the window itself; the tour.
///
/// May use: everything. Nothing but `Main` uses it.
@NullMarked
package kenning.app;

import org.jspecify.annotations.NullMarked;
