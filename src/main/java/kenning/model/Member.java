package kenning.model;

/// Somebody of the team. A member who leaves keeps the label, so that their work stays theirs.
///
/// @param label how the team knows them in the project, such as LP-A
public record Member(Id id, String label, String organisation, boolean active) {
    public record Id(long value) {}
}
