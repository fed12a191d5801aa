package kenning.importing;

import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;
import kenning.text.Messages;

/// Characters that people do not write but files hold: counted and told, never taken out.
final class OddCharacters {
    private OddCharacters() {}

    /// @throws Refusal for what cannot be kept: half of a surrogate pair is no character, and a NUL
    ///   means that this is not a text
    static List<String> notes(CharSequence text) throws Refusal {
        int controls = 0;
        int replacements = 0;
        int pictorial = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F) {
                continue;
            }
            if (c == 0) {
                throw Limits.refusal("import.binary");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw Limits.refusal("import.surrogate", i + 1);
            } else if (c == '\uFFFD') {
                replacements++;
            } else if (SymbolFonts.isPrivate(c)) {
                pictorial++;
            } else if (Character.isISOControl(c) && "\t\n\f\r".indexOf(c) < 0) {
                controls++;
            }
        }
        var notes = new ArrayList<String>();
        note(notes, "import.note.controls", controls);
        note(notes, "import.note.replacements", replacements);
        note(notes, "import.note.pictorial", pictorial);
        return notes;
    }

    /// Adds a sentence when there is something to count.
    static void note(List<String> notes, String key, int count) {
        if (count > 0) {
            notes.add(Messages.get(key, count));
        }
    }
}
