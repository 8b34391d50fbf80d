package cn.xinxintong.consent.testing;

import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Agreements;
import cn.xinxintong.consent.Purpose;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts in force: version {@code 2026-01} of each until another is published. */
public final class FixedAgreements implements Agreements {
    public static final String VERSION = "2026-01";

    private final Map<Purpose, String> versions = new ConcurrentHashMap<>();

    /** From now on that version is in force. */
    public void publish(Purpose purpose, String version) {
        versions.put(purpose, version);
    }

    @Override
    public Agreement current(Purpose purpose) {
        return new Agreement(purpose, versions.getOrDefault(purpose, VERSION), "The text about " + purpose.kind());
    }
}
