package cn.xinxintong.identity;

import java.util.UUID;

/** An enterprise's id on the platform: says nothing about anybody, and is never reused. */
public record EnterpriseId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static EnterpriseId parse(String text) {
        return new EnterpriseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
