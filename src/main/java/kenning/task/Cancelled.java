package kenning.task;

/// Somebody asked for the work to stop. Nothing of it is kept.
public final class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
