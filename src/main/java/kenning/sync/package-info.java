/// Projects that lie where something else copies, moves or takes away their file: folders that a
/// service keeps in step, network drives, sticks. Such a project is worked on in the data folder of
/// this machine and put there whole, at rest and at the end.
///
/// [Whereabouts] tells from a path what kind of place it is; [Standing] tells which of two editions
/// of a project has what the other lacks; [LivePlaces] knows the projects that are worked on here;
/// [Ferry] takes them from there, puts them there, and never puts one over what moved on meanwhile.
///
/// May use: `store`, `model`, `task`. It is a room of its own because the command line and the
/// window both need it, and the file does not know where it lies. It asks nobody anything: what a
/// person must decide is handed back.
@NullMarked
package kenning.sync;

import org.jspecify.annotations.NullMarked;
