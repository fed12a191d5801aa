package kenning.model;

/// A role from which somebody speaks, such as parent or carer. Counts and colours come from its
/// family.
public record Voice(Id id, String name, VoiceFamily family) {
    public record Id(long value) {}
}
