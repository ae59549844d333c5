package org.callwright.phonebook.internal;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document as text for UTF-8. The JDK's library escapes what stands in it. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** @param content writes what is in the root element */
    static String of(String root, Consumer<XmlText> content) {
        StringWriter text = new StringWriter();
        try {
            XmlText document = new XmlText(FACTORY.createXMLStreamWriter(text));
            document.writer.writeStartDocument("UTF-8", "1.0");
            document.element(root, content);
            document.writer.writeEndDocument();
            document.writer.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return text.toString();
    }

    /** An element with others in it. */
    XmlText element(String name, Consumer<XmlText> content) {
        try {
            writer.writeStartElement(name);
            content.accept(this);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /** An element with a text. */
    XmlText text(String name, String text) {
        return element(name, here -> here.write(text));
    }

    /** An attribute of the element that was just begun. */
    XmlText attribute(String name, String value) {
        try {
            writer.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    private void write(String text) {
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("A text in memory takes whatever is written to it", e);
    }
}
