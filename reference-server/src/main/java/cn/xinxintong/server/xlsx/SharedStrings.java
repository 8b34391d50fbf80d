package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strings that cells refer to, read as far as they are asked for. Not thread-safe. */
final class SharedStrings {
    private static final int MOST = 300_000;
    private static final int MOST_CHARACTERS = 8 << 20;

    private final Parts parts;
    private final @Nullable String name;
    private final List<String> strings = new ArrayList<>();
    private @Nullable XmlPart part;
    private int characters;

    /** @param name of the part that they stand in; null if there is none */
    SharedStrings(@Nullable String name, Parts parts) {
        this.name = name;
        this.parts = parts;
    }

    String at(int index) throws IOException {
        if (index >= MOST) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
        while (strings.size() <= index) readOne();
        return strings.get(index);
    }

    private void readOne() throws IOException {
        if (name == null) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        XmlPart xml = part == null ? new XmlPart(parts.open(name)) : part;
        part = xml;
        while (xml.next()) {
            if (!xml.begins("si")) continue;
            String text = xml.richText("si");
            characters += text.length();
            if (characters > MOST_CHARACTERS) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
            strings.add(text);
            return;
        }
        throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
    }
}
