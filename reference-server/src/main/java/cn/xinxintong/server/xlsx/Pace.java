package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of XML on their way into the parser, which keeps names and declarations in memory however long they are: they
 * must begin a tag now and then, and come to the first element soon.
 */
final class Pace extends FilterInputStream {
    /** A text of the longest, each character of it as a reference, {@code &#x1F477;}. */
    private static final int LONGEST_WITHOUT_TAG = 10 * XmlPart.LONGEST_TEXT;

    private static final int LONGEST_PROLOGUE = 64 << 10;

    private boolean rootSeen;
    private int sinceTag;
    private long total;

    Pace(InputStream in) {
        super(in);
    }

    void rootWasSeen() {
        rootSeen = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
        total += Math.max(read, 0);
        boolean late = !rootSeen && total > LONGEST_PROLOGUE;
        if (late || sinceTag > LONGEST_WITHOUT_TAG) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        return read;
    }
}
