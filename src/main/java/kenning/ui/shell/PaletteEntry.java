package kenning.ui.shell;

import kenning.text.Messages;

/// Something that the command palette can bring about: a command, a screen, or something of the
/// project to be opened.
///
/// @param id stays the same from one opening of the palette to the next
/// @param text what it is called, and by what it is found
/// @param detail told beside it, and found by its words too; may be empty
/// @param keys what does the same at once; empty when nothing does
public record PaletteEntry(
        Kind kind, String id, String text, String detail, String keys, Runnable action) {

    /// The groups, in the order in which they stand when none fits better than another.
    public enum Kind {
        SCREEN,
        COMMAND,
        STORY,
        CODE,
        INDICATOR,
        INSIGHT,
        NOTICING,
        SEARCH;

        public String title() {
            return Messages.get("commands.kind." + name());
        }
    }
}
