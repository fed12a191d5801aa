/// The command line: one small class for each verb, over the same rooms as the window. Answers go
/// to standard output and to nowhere else; what went wrong is one sentence on standard error, and
/// the exit code says which kind it was.
///
/// May use: every room but `ui` and `app`; the tour, which draws screens, is handed in as an
/// interface. A verb never needs a display.
@NullMarked
package kenning.cli;

import org.jspecify.annotations.NullMarked;
