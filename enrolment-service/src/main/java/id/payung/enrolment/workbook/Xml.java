package id.payung.enrolment.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One XML file of a workbook, element by element, without declarations and without depth.
final class Xml implements AutoCloseable {

    private static final int DEEPEST = 32;

    private final InputStream file;
    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream file) {
        this.file = file;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(file);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    static Xml empty() {
        return new Xml(new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8)));
    }

    /// Goes to the next beginning or end of an element.
    ///
    /// @return false behind the last
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw Hostile.BOMB.refusal();
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Hostile.DECLARATIONS.refusal();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        if (!reader.isStartElement()) {
            return null;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        var text = attribute(attribute);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Hostile.DAMAGED.refusal();
        }
    }

    /// Adds the text of the present element and of those within it, and leaves the reader at its end.
    ///
    /// @param most characters, behind which the rest is left out
    void text(StringBuilder into, int most) {
        int within = 1;
        try {
            while (within > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int length = Math.min(reader.getTextLength(), Math.max(0, most - into.length()));
                        into.append(reader.getTextCharacters(), reader.getTextStart(), length);
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++within > DEEPEST) {
                            throw Hostile.BOMB.refusal();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> within--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Hostile.DECLARATIONS.refusal();
                    default -> {}
                }
            }
            depth--;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /// A refusal of [Unpacked] comes back from the parser wrapped, or as it is.
    private static RuntimeException refusal(XMLStreamException failure) {
        return failure.getNestedException() instanceof RuntimeException refusal ? refusal : Hostile.DAMAGED.refusal();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
