package io.howdah.query.value;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Lays out `xml` values. Only space between tags is touched, so that nothing of the text changes; what is
/// no well-formed XML comes out in lines all the same.
public final class XmlText {

    private static final String INDENT = "  ";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean afterText;

    private XmlText(String text) {
        this.text = text;
    }

    public static String pretty(String text) {
        return new XmlText(text).layOut();
    }

    /// Whether the text is a document or the content of one. Entities outside of it are never read.
    public static boolean isWellFormed(String text) {
        boolean document = text.startsWith("<?xml") || text.startsWith("<!DOCTYPE");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(
                            new StringReader(document ? text : "<content>" + text + "</content>"));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            // What is not well-formed is shown as it is.
            return false;
        }
    }

    private String layOut() {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int end = open < 0 ? text.length() : open;
            String between = text.substring(at, end);
            if (!between.isBlank()) {
                out.append(between);
                afterText = true;
            }
            if (open < 0) {
                break;
            }
            at = tagEnd(open);
            tag(text.substring(open, at));
        }
        return out.toString();
    }

    private int tagEnd(int open) {
        String close =
                text.startsWith("<!--", open)
                        ? "-->"
                        : text.startsWith("<![CDATA[", open)
                                ? "]]>"
                                : text.startsWith("<?", open) ? "?>" : "";
        if (!close.isEmpty()) {
            int end = text.indexOf(close, open);
            return end < 0 ? text.length() : end + close.length();
        }
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private void tag(String tag) {
        boolean closes = tag.startsWith("</");
        boolean data = tag.startsWith("<![CDATA[");
        boolean opens =
                !closes && !tag.startsWith("<!") && !tag.startsWith("<?") && !tag.endsWith("/>");
        if (closes) {
            depth = Math.max(0, depth - 1);
        }
        boolean empty = closes && out.length() > 0 && isOpenedBy(tag);
        if (!afterText && !data && !empty && out.length() > 0) {
            out.append('\n').append(INDENT.repeat(depth));
        }
        out.append(tag);
        afterText = data || (afterText && !closes && !opens);
        if (opens) {
            depth++;
        }
    }

    /// Whether the last thing written is the tag that this one closes, with nothing between.
    private boolean isOpenedBy(String closing) {
        int open = out.lastIndexOf("<");
        if (open < 0
                || out.charAt(out.length() - 1) != '>'
                || out.charAt(out.length() - 2) == '/') {
            return false;
        }
        String name = closing.substring(2, closing.length() - 1).strip();
        String last = out.substring(open + 1, out.length() - 1);
        return last.equals(name) || last.startsWith(name + " ");
    }
}
