package kenning.model;

import org.jspecify.annotations.Nullable;

/// Where a passage comes from, as the team reads it beside the words.
///
/// @param title of its story
/// @param voice the teller's role, if it is known
/// @param place the name of the story's place, empty when none is set
/// @param area the name of the place at the top that the story's place lies in, empty when none is
///   set
/// @param member the label of whoever marked the passage, empty when that is not known
public record Provenance(
        Story.Id story,
        String title,
        @Nullable Voice voice,
        String place,
        String area,
        @Nullable VagueDate told,
        String member) {}
