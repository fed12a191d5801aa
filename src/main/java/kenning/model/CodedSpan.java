package kenning.model;

/// Where a code stands in a story.
///
/// @param range in the story's working text
public record CodedSpan(Story.Id story, TextRange range, Key code) {}
