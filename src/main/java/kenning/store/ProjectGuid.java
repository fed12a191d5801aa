package kenning.store;

/// The name of a project that no other project has, and that a copy of its file keeps.
public final class ProjectGuid {
    private ProjectGuid() {}

    public static String of(Reading reading) {
        return reading.first("SELECT guid FROM meta WHERE id = 1", row -> row.text("guid"))
                .orElseThrow();
    }
}
