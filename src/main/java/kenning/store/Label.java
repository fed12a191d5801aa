package kenning.store;

/// What an edit is called in menus and in the history, and where it happens.
///
/// @param text in words, such as "Code with Trust"
/// @param place where the screen goes when it is undone, such as `story/12`; empty when nowhere in
///   particular
public record Label(String text, String place) {
    public static Label of(String text) {
        return new Label(text, "");
    }
}
