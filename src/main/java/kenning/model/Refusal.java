package kenning.model;

import java.util.List;

/// Something that a person asked for and that cannot be done: the key of a sentence that says what
/// to do next, and what fills it in.
///
/// The sentence stands in `messages.properties`; the rooms that cannot see the messages throw the
/// key.
public final class Refusal extends Exception {
    /// What kind of difficulty it is; the command line turns it into its exit code.
    public enum Kind {
        /// Something in the request itself: a name that does not exist, a quote that stands in two
        /// places.
        REQUEST,
        /// The project or another file cannot be opened or written.
        CANNOT_OPEN,
        /// The project file is damaged.
        DAMAGED,
        /// Consent does not reach that far.
        WITHHELD
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public Refusal(Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// A refusal of the request itself.
    public static Refusal of(String key, Object... arguments) {
        return new Refusal(Kind.REQUEST, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
