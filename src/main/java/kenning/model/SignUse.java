package kenning.model;

/// The signs of an indicator in all stories, also those on hold: to be said before it is removed.
///
/// @param stories in which they stand
/// @param held how many of the signs stand in stories on hold
public record SignUse(int signs, int stories, int held) {}
