package kenning.task;

/// What long work tells about itself, and how it learns that nobody wants it any more. May be
/// called from any thread.
public interface Progress {
    /// Work that nobody watches and nobody cancels.
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total, String what) {}

                @Override
                public void checkCancelled() {}
            };

    /// Says how far the work is.
    ///
    /// @param done how much is done, in units of the work's own choosing
    /// @param total of how much, or 0 when that is not known
    /// @param what the piece in hand, such as a file's name; never the words of a story
    void report(long done, long total, String what);

    /// Stops the work when nobody wants it any more.
    ///
    /// @throws Cancelled when the work should stop
    void checkCancelled();
}
