package cn.xinxintong.identity;

import java.util.UUID;

/** A project's id on the platform: says nothing about anybody, and is never reused. */
public record ProjectId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static ProjectId parse(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
