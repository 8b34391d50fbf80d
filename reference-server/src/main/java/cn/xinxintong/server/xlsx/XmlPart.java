package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook, element by element. No document type, no entity but XML's own five, nothing deep, nothing long.
 * Elements and attributes go by their local names, so that the transitional and the strict form read alike. Not thread-safe.
 */
final class XmlPart {
    /** The most characters of a cell, by Excel's own limit. */
    static final int LONGEST_TEXT = 32_767;

    private static final int DEEPEST = 32;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_INSTRUCTIONS = 100;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Pace pace;
    private final Set<String> names = new HashSet<>();
    private int instructions;

    XmlPart(InputStream bytes) throws IOException {
        pace = new Pace(bytes);
        try {
            reader = FACTORY.createXMLStreamReader(pace);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        return factory;
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = step();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** The parser keeps every name that it meets, so that many different ones are too many. */
    private int step() throws XMLStreamException, UnreadableException {
        int event = reader.next();
        boolean refused = event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE;
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) instructions++;
        if (event == XMLStreamConstants.START_ELEMENT) {
            pace.rootWasSeen();
            names.add(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) names.add(reader.getAttributeLocalName(i));
            for (int i = 0; i < reader.getNamespaceCount(); i++) names.add("xmlns:" + reader.getNamespacePrefix(i));
        }
        if (refused || names.size() > MOST_NAMES || instructions > MOST_INSTRUCTIONS) throw damaged();
        return event;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The attribute of the element that begins here; empty if it has none of that name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return "";
    }

    /**
     * A whole number in an attribute.
     *
     * @throws UnreadableException if it is something else, or not from 0 to {@code most}
     */
    int number(String name, int absent, int most) throws UnreadableException {
        String text = attribute(name);
        return text.isEmpty() ? absent : number(text, most);
    }

    static int number(String text, int most) throws UnreadableException {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < 0 || number > most) throw damaged();
        return number;
    }

    /** The text of the element that begins here, without that of elements inside it; then stands at its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        try {
            while (true) {
                int event = step();
                boolean characters = event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE;
                if (characters && depth == 0) append(text);
                else if (event == XMLStreamConstants.START_ELEMENT) depth++;
                else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) return text.toString();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private void append(StringBuilder text) throws UnreadableException {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw damaged();
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** What somebody sees of a string: its text or its runs, without the readings that East Asian strings may carry. */
    String richText(String element) throws IOException {
        StringBuilder all = new StringBuilder();
        while (next() && !ends(element)) {
            if (begins("rPh")) skip("rPh");
            else if (begins("t")) all.append(text());
            if (all.length() > LONGEST_TEXT) throw damaged();
        }
        return all.toString();
    }

    private void skip(String element) throws IOException {
        while (next() && !ends(element)) continue;
    }

    /** Woodstox wraps what the stream throws, and throws unchecked exceptions for some broken input. */
    private static IOException unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableException reason) return reason;
            if (cause instanceof XMLStreamException nested && nested.getNestedException() instanceof IOException io) {
                return io instanceof UnreadableException reason ? reason : damaged();
            }
        }
        return damaged();
    }

    private static UnreadableException damaged() {
        return new UnreadableException(Reason.WORKBOOK_DAMAGED);
    }
}
