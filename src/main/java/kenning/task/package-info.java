/// Long work: how it reports, how it is cancelled, and the queue of jobs that a person can see.
///
/// May use: nothing of ours. No JavaFX either: the window listens through plain callbacks.
@NullMarked
package kenning.task;

import org.jspecify.annotations.NullMarked;
