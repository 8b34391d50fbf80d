package cn.xinxintong.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a consent is for. Each purpose has a text of its own, and is asked for by itself. */
public enum Purpose {
    /** Using the platform at all. */
    USER_AGREEMENT("user"),
    /** Handling of personal data by the platform. */
    PRIVACY("privacy"),
    /** Binding a bank card for wages. */
    CARD_BINDING("card-binding"),
    /** Taking, sending and keeping a picture of the face. Never the only road. */
    FACE("face"),
    /** An enterprise pays wages to the card on file. */
    WAGE_CARD_USE("wage-card-use"),
    /** An enterprise sees and reports the real name and identity number. */
    REAL_NAME_USE("real-name-use");

    private final String kind;

    Purpose(String kind) {
        this.kind = kind;
    }

    /** The purpose's name in addresses: small letters and hyphens. */
    public String kind() {
        return kind;
    }

    public static Optional<Purpose> ofKind(String kind) {
        String sought = kind.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(p -> p.kind.equals(sought)).findFirst();
    }
}
