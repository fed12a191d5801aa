/// The programme's own words as records and sealed types: story, turn, teller, voice, place, code,
/// coding, leading indicator, sign, insight, noticing, note, consent; and the rules that need no
/// database.
///
/// May use: nothing of ours. Everything here is immutable and may be read from any thread. Every
/// room may depend on this one, so nothing that knows a file, a screen, a document or an index
/// belongs here.
///
/// Offsets are UTF-16 code units within a story's working text, start inclusive and end exclusive,
/// unless a comment says otherwise.
@NullMarked
package kenning.model;

import org.jspecify.annotations.NullMarked;
