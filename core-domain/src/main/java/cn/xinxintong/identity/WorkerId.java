package cn.xinxintong.identity;

import java.util.UUID;

/** A worker's id on the platform: says nothing about anybody, and is never reused. */
public record WorkerId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static WorkerId parse(String text) {
        return new WorkerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
