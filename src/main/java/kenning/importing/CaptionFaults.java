package kenning.importing;

import java.util.List;
import kenning.text.Messages;

/// What stays out of the words of captions, and what was damaged in them: counted while they are
/// read, and told to the person.
final class CaptionFaults {
    int headers;
    int comments;
    int names;
    int repeated;
    int changes;
    int untimed;
    int times;
    int backwards;
    boolean cut;

    void tell(List<String> notes) {
        OddCharacters.note(notes, "import.note.caption-head", headers);
        OddCharacters.note(notes, "import.note.comments", comments);
        OddCharacters.note(notes, "import.note.caption-names", names);
        OddCharacters.note(notes, "import.note.caption-repeated", repeated);
        OddCharacters.note(notes, "import.note.caption-changes", changes);
        OddCharacters.note(notes, "import.note.caption-untimed", untimed);
        OddCharacters.note(notes, "import.note.caption-times", times);
        OddCharacters.note(notes, "import.note.caption-backwards", backwards);
        if (cut) {
            notes.add(Messages.get("import.note.caption-cut"));
        }
    }
}
