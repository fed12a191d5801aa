/// Readers: from a file that people bring to turns of text, or to the reason why it cannot be read.
/// Strict about characters, limited in size, and never changing anything silently but line ends and
/// NFC, which it counts.
///
/// The way of a file: `FileList` finds it, `FileBytes` reads it within limits, `Format` tells what
/// it is by its content first and its name second, a reader (`TextReader`, `DocxReader`,
/// `RtfReader`) makes `Blocks` of it, `WorkingText` brings those to LF and NFC, and `SpeakerTurns`
/// finds who is speaking. Captions (`CaptionReader`) name speakers and times themselves and are
/// joined into turns. `Readers` is the door, `Outcome` what comes out of it.
///
/// What belongs to the words and what does not: headers, footers, footnotes, endnotes, comments,
/// hidden text and deleted words stay out, and a note says how many there were. The original file
/// is kept byte for byte beside the working text, so nothing is lost by that.
///
/// May use: `model`, `task`, `text`, and (with `report` alone) Apache POI.
@NullMarked
package kenning.importing;

import org.jspecify.annotations.NullMarked;
