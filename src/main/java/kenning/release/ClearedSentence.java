package kenning.release;

/// A sentence of the team about what is being created, and the story that it is seen in.
public record ClearedSentence(ClearedText sentence, StoryLabel label) {}
