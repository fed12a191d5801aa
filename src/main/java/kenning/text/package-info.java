/// Words on screen and in answers: message lookup and plurals; and the arithmetic of text: code
/// points and UTF-16, line ends and NFC, edits that carry ranges along.
///
/// May use: `model`.
@NullMarked
package kenning.text;

import org.jspecify.annotations.NullMarked;
