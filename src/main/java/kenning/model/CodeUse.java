package kenning.model;

/// What hangs on a code, in all stories, also those on hold: to be said before it is merged or
/// deleted.
///
/// @param passages coded with it
/// @param stories in which they stand
/// @param held how many of the passages stand in stories on hold
/// @param notes about it and about its passages
/// @param inside how many codes lie directly under it
public record CodeUse(int passages, int stories, int held, int notes, int inside) {}
