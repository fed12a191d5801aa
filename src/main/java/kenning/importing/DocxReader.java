package kenning.importing;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Word documents (docx, docm, dotx): the main part, wherever the package says it lies.
///
/// The title is the first paragraph when its style is Title; it stays in the text. The package's
/// own properties are not believed: they name the template more often than the story.
final class DocxReader {
    private static final String MAIN = "word/document.xml";

    private DocxReader() {}

    static Blocks read(byte[] bytes) throws Refusal {
        var zip = new Zip(bytes);
        var leftOut = new LeftOut();
        var body = new DocxBody(leftOut);
        try (var xml = SafeXml.open(zip.open(mainPart(zip)))) {
            body.read(xml);
        }
        if (body.paragraphs().isEmpty() && leftOut.embedded > 0) {
            throw Limits.refusal("import.embedded-only");
        }
        var notes = new ArrayList<String>();
        leftOut.tell(notes);
        return blocks(body.paragraphs(), body.title(), "UTF-8", notes);
    }

    /// Paragraphs of a document as working text, for the formats that have no lines.
    static Blocks blocks(
            List<String> paragraphs, @Nullable String title, String encoding, List<String> notes)
            throws Refusal {
        var blocks = new ArrayList<String>(paragraphs.size());
        var all = new StringBuilder();
        int changed = 0;
        for (var paragraph : paragraphs) {
            var working = WorkingText.of(paragraph);
            changed += working.changed();
            if (!Paragraphs.blank(working.text(), 0, working.text().length())) {
                blocks.add(working.text());
                all.append(working.text()).append('\n');
            }
        }
        notes.addAll(OddCharacters.notes(all));
        return new Blocks(
                blocks, title == null ? null : WorkingText.nfc(title), encoding, changed, notes);
    }

    private static String mainPart(Zip zip) throws Refusal {
        if (zip.has("_rels/.rels")) {
            try (var xml = SafeXml.open(zip.open("_rels/.rels"))) {
                for (int event = xml.next(); event >= 0; event = xml.next()) {
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.name().equals("Relationship")
                            && ends(xml.attribute("Type"), "/officeDocument")) {
                        var target = xml.attribute("Target");
                        var part = target == null ? "" : target.replaceFirst("^/+", "");
                        if (zip.has(part)) {
                            return part;
                        }
                    }
                }
            }
        }
        if (zip.has(MAIN)) {
            return MAIN;
        }
        throw Limits.refusal("import.no-document");
    }

    private static boolean ends(@Nullable String value, String end) {
        return value != null && value.endsWith(end);
    }
}
