/// Readers: from a file that people bring to turns of text, or to the reason why it cannot be read.
/// Strict about characters, limited in size, and never changing anything silently but line ends and
/// NFC, which it counts.
///
/// May use: `model`, `task`, `text`, and (with `report` alone) Apache POI.
@NullMarked
package kenning.importing;

import org.jspecify.annotations.NullMarked;
