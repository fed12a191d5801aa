package kenning.release;

/// One turn of talk, or what a passage holds of it.
///
/// @param asked whether whoever gathered the story says it
public record ClearedLine(boolean asked, ClearedText words) {}
