package kenning.store;

/// The newest whole backup that was found for a damaged project.
///
/// @param byPlace whether the project could not say who it is, so that it was found by the file in
///   which it was
public record NewestBackup(Backup backup, boolean byPlace, Lacking lacks) {}
