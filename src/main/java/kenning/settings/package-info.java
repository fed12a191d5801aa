/// What the application remembers between two starts, apart from any project: a record and one
/// small file, saved whole.
///
/// May use: nothing of ours. No titles, no names and no words of a project belong here: only paths,
/// sizes, days and keys.
@NullMarked
package kenning.settings;

import org.jspecify.annotations.NullMarked;
