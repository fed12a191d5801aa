package kenning.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The one way in which this room reads XML: no document type, no entities of its own, nothing
/// fetched from anywhere, and a limit to how deep elements may nest.
final class SafeXml implements AutoCloseable {
    /// The parser closes what it has read to its end; the end of the entry is still to be looked
    /// at.
    private static final class Lent extends FilterInputStream {
        Lent(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // SafeXml closes it.
        }
    }

    private final XMLStreamReader reader;
    private final InputStream in;
    private int depth;

    private SafeXml(XMLStreamReader reader, InputStream in) {
        this.reader = reader;
        this.in = in;
    }

    static SafeXml open(InputStream in) throws Refusal {
        // The platform's own parser, whatever else lies on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limits.XML_DEPTH + 8));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return new SafeXml(factory.createXMLStreamReader(new Lent(in)), in);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /// Moves to the next event, one of `XMLStreamConstants`, or -1 at the end.
    int next() throws Refusal {
        try {
            if (!reader.hasNext()) {
                // The rest of the entry, so that its checksum is looked at.
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return -1;
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.XML_DEPTH) {
                        throw Limits.refusal("import.too-deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Limits.refusal("import.xml-type");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | IOException e) {
            throw refusal(e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        var namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    String text() {
        return reader.getText();
    }

    /// The value of an attribute, whatever its namespace, or null.
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws Refusal {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(Exception thrown) {
        if (String.valueOf(thrown.getMessage()).contains("maxElementDepth")) {
            return Limits.refusal("import.too-deep");
        }
        return Zip.refusalIn(thrown);
    }
}
