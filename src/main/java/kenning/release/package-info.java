/// What may leave the project, to whom, and under what label: the only way out.
///
/// A [Gate] is opened for one audience. A story goes in; out comes cleared text or the reason why
/// not. Reports, and whatever presents, prints or exports, take only what is made here:
/// [ClearedText] cannot be made anywhere else. Being counted and being quoted are separate: figures
/// come from every story that may be counted, words only from those that may be shown.
///
/// May use: `store` and `model`. It knows no words of the interface, so labels leave as
/// [StoryLabel] and are put into words by whoever shows them.
@NullMarked
package kenning.release;

import org.jspecify.annotations.NullMarked;
