package cn.xinxintong.auth.session;

/**
 * The phone or desk that somebody signs in on.
 *
 * @param id 1 to 64 characters that the device chose and keeps
 * @param name what its owner calls it; may be empty
 */
public record Device(String id, String name) {

    public Device {
        if (id.isEmpty() || id.length() > 64) throw new IllegalArgumentException("id is not 1 to 64 characters long");
    }

    @Override
    public String toString() {
        return "Device[*]";
    }
}
