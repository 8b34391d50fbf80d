package cn.xinxintong.entry;

import java.util.UUID;

/** A team's id. */
public record TeamId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static TeamId parse(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
