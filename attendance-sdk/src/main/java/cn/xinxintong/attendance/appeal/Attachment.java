package cn.xinxintong.attendance.appeal;

import java.util.Arrays;
import java.util.Optional;

/** A picture or document beside an appeal. Immutable; what is in it is personal data. */
public final class Attachment {
    private final Kind kind;
    private final byte[] content;

    /** What it is, told by its first bytes and never by what the sender says. Names are wire codes: never reused. */
    public enum Kind {
        /** ISO/IEC 10918-1: the marker SOI, then another. */
        JPEG(0xFF, 0xD8, 0xFF),
        /** ISO/IEC 15948, 5.2: the signature. */
        PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        /** ISO 32000-1, 7.5.2: the header. */
        PDF('%', 'P', 'D', 'F', '-');

        private final int[] begin;

        Kind(int... begin) {
            this.begin = begin;
        }

        private boolean begins(byte[] content) {
            if (content.length <= begin.length) return false;
            for (int i = 0; i < begin.length; i++) if ((content[i] & 0xFF) != begin[i]) return false;
            return true;
        }
    }

    private Attachment(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /** The attachment with that content; empty if it is none of the kinds. */
    public static Optional<Attachment> of(byte[] content) {
        for (Kind kind : Kind.values()) {
            if (kind.begins(content)) return Optional.of(new Attachment(kind, content.clone()));
        }
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public int bytes() {
        return content.length;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment attachment && Arrays.equals(content, attachment.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Attachment[" + kind + ", " + content.length + " bytes]";
    }
}
