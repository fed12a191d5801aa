package kenning.model;

/// A role from which somebody speaks, such as parent or carer. Counts and colours come from its
/// family.
public record Voice(Id id, String name, VoiceFamily family) {
    public record Id(long value) {}

    public Voice withName(String now) {
        return new Voice(id, now, family);
    }

    public Voice withFamily(VoiceFamily now) {
        return new Voice(id, name, now);
    }
}
