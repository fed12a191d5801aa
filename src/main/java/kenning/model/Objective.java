package kenning.model;

/// One of the things that the programme works towards, in its own order.
public record Objective(Id id, String name, String detail) {
    public record Id(long value) {}

    public Objective withName(String now) {
        return new Objective(id, now, detail);
    }

    public Objective withDetail(String now) {
        return new Objective(id, name, now);
    }
}
