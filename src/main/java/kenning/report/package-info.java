/// Documents from cleared material. A report is written beside its place, looked through once more
/// for words that it must not hold, and only then put there; a file that stood there before is kept
/// under another name.
///
/// May use: `release` for the material, and `model`, `analysis`, `task` and `text`. Never the
/// store: it would give a document everything. With `importing` the only room that knows Apache
/// POI.
@NullMarked
package kenning.report;

import org.jspecify.annotations.NullMarked;
