package kenning.model;

import org.jspecify.annotations.Nullable;

/// How many stories, tellers and passages there are of one family of voices.
///
/// @param family none for those of which nobody has said whose voice they are
public record FamilyCount(@Nullable VoiceFamily family, int stories, int tellers, int passages) {}
