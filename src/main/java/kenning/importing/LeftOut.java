package kenning.importing;

import java.util.List;

/// What a document holds beside its words, counted while it is read, and told to the person.
final class LeftOut {
    int inserted;
    int deleted;
    int hidden;
    int footnotes;
    int comments;
    int embedded;
    int numbered;

    void tell(List<String> notes) {
        OddCharacters.note(notes, "import.note.inserted", inserted);
        OddCharacters.note(notes, "import.note.deleted", deleted);
        OddCharacters.note(notes, "import.note.hidden", hidden);
        OddCharacters.note(notes, "import.note.footnotes", footnotes);
        OddCharacters.note(notes, "import.note.comments", comments);
        OddCharacters.note(notes, "import.note.embedded", embedded);
        OddCharacters.note(notes, "import.note.numbered", numbered);
    }
}
