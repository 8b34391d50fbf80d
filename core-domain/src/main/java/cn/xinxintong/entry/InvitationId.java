package cn.xinxintong.entry;

import java.util.UUID;

/** An invitation's id. */
public record InvitationId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static InvitationId parse(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
