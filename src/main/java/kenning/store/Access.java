package kenning.store;

/// How a project is opened.
public enum Access {
    /// For reading and writing; only one opener at a time.
    WRITE,
    /// For reading beside a writer or in a place where nothing can be written.
    READ
}
