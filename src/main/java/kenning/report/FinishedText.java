package kenning.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// All that a stranger could read in a finished document: its text, the words beside its pictures
/// and tables, its properties, its charts, and the workbooks inside it.
final class FinishedText {
    /// Elements after which another text begins; between all others words run on.
    private static final Set<String> ENDS =
            Set.of("p", "br", "tab", "si", "v", "is", "title", "subject", "creator", "description");

    /// Attributes that hold words.
    private static final Set<String> WORDED =
            Set.of("descr", "title", "tblCaption", "tblDescription", "name");

    private FinishedText() {}

    /// The text of each part.
    static List<String> of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return parts(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static List<String> parts(InputStream in) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        // Not closed: what is inside belongs to whoever opened it.
        var zip = new ZipInputStream(in);
        for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            if (part.getName().endsWith(".xml")) {
                texts.add(text(zip));
            } else if (part.getName().endsWith(".xlsx")) {
                texts.addAll(parts(zip));
            }
        }
        return texts;
    }

    private static String text(InputStream part) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new Unclosed(part));
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS ->
                        text.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                reader.getTextLength());
                case XMLStreamConstants.START_ELEMENT -> addAttributes(reader, text);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (ENDS.contains(reader.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {
                    // Nothing else in a part is read by anybody.
                }
            }
        }
        return text.toString();
    }

    private static void addAttributes(XMLStreamReader reader, StringBuilder text) {
        boolean worded = WORDED.contains(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (worded || WORDED.contains(reader.getAttributeLocalName(i))) {
                text.append('\n').append(reader.getAttributeValue(i)).append('\n');
            }
        }
    }

    /// A part whose end is not the end of the file that it lies in.
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next part follows.
        }
    }
}
