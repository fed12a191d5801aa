package kenning.search;

/// The index failed. Tells what failed and where, but not the failure's own message, which may hold
/// words of a story.
final class Broken extends Exception {
    Broken(Exception cause) {
        super(describe(cause), null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    static String describe(Exception failure) {
        var trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
