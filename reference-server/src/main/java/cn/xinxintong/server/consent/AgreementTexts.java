package cn.xinxintong.server.consent;

import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Agreements;
import cn.xinxintong.consent.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The texts in the server's own resources. Their version is the month they came into force. Immutable. */
public final class AgreementTexts implements Agreements {
    private static final String VERSION = "2026-01";

    private final Map<Purpose, Agreement> texts = new EnumMap<>(Purpose.class);

    public AgreementTexts() {
        for (Purpose purpose : Purpose.values()) {
            texts.put(purpose, new Agreement(purpose, VERSION, read(purpose.kind())));
        }
    }

    private static String read(String kind) {
        String path = "/agreements/" + kind + "_" + VERSION + ".txt";
        try (InputStream text = AgreementTexts.class.getResourceAsStream(path)) {
            if (text == null) throw new IllegalStateException(path + " is missing");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    @Override
    public Agreement current(Purpose purpose) {
        Agreement agreement = texts.get(purpose);
        if (agreement == null) throw new IllegalStateException("there is no text for " + purpose);
        return agreement;
    }
}
