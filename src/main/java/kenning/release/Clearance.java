package kenning.release;

/// What the gate says of one story.
public sealed interface Clearance {
    record Cleared(ClearedStory story) implements Clearance {}

    record Withheld(Reason reason) implements Clearance {}
}
