package kenning.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The empty document whose styles a report takes: its parts lie in the program one by one, so that
/// anybody can read and change them.
final class WordTemplate {
    static final String TYPES = "[Content_Types].xml";
    static final String BODY = "word/document.xml";
    static final String NAMES = "docProps/core.xml";
    static final String FOOTER_PART = "word/footer1.xml";
    static final String RELATIONS = "word/_rels/document.xml.rels";

    /// In the order in which they are packed.
    static final List<String> PARTS =
            List.of(
                    TYPES,
                    "_rels/.rels",
                    "docProps/app.xml",
                    NAMES,
                    BODY,
                    "word/styles.xml",
                    "word/settings.xml",
                    "word/numbering.xml",
                    FOOTER_PART,
                    RELATIONS);

    /// By which the document knows its footer.
    static final String FOOTER = "rId4";

    private static final String FOLDER = "/kenning/assets/report/update/";

    private WordTemplate() {}

    static String part(String name) throws IOException {
        try (var in = WordTemplate.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
