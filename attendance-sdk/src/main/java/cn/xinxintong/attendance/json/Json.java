package cn.xinxintong.attendance.json;

import java.util.List;
import java.util.Map;

/** A JSON value. Immutable. */
public sealed interface Json {

    /** An object: each name once, in the order of the text. */
    record Obj(Map<String, Json> members) implements Json {

        /** The member of that name, or {@link Null} if there is none. */
        public Json member(String name) {
            return members.getOrDefault(name, new Null());
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param text as it was written
     */
    record Num(String text) implements Json {

        /** The nearest double, which is infinite if the number is too large for one. */
        public double value() {
            return Double.parseDouble(text);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** Null, or nothing at all. */
    record Null() implements Json {}
}
