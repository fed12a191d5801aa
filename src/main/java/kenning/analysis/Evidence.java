package kenning.analysis;

import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// One story laid beside an insight, with what a reader wants to know about it before believing it.
///
/// @param family whose voice it is, if that is known
/// @param place where it belongs, empty when nobody has said so
/// @param told when it was told, or failing that when it happened
/// @param method how it was gathered, empty when nobody has said so
public record Evidence(
        Story.Id story,
        Teller.Id teller,
        @Nullable VoiceFamily family,
        String place,
        @Nullable VagueDate told,
        String method) {}
