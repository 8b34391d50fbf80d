package cn.xinxintong.auth.correction;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;

/**
 * What somebody says is wrong, and how it is right.
 *
 * @param value as it is right; of {@link Subject#MOBILE} the number that is not his
 * @param reason somebody's own words
 */
public record Claim(Subject what, String value, String reason) {

    /** What it is about. Names are wire codes: never reused. */
    public enum Subject {
        NAME,
        IDENTITY_NUMBER,
        /** A number is bound that he does not hold; he binds his own himself afterwards. */
        MOBILE,
        /** A mistake anywhere else, in words; what follows from it is somebody's work. */
        OTHER;

        /** True if it is about who he is: then it takes two members of staff. */
        public boolean isIdentity() {
            return this == NAME || this == IDENTITY_NUMBER;
        }
    }

    /** True if the value has the form of what it is about. */
    public boolean isFit() {
        return switch (what) {
            case NAME -> PersonName.isValid(value);
            case IDENTITY_NUMBER -> IdentityNumber.isValid(value);
            case MOBILE -> MobileNumber.isValid(value);
            case OTHER -> !value.trim().isEmpty();
        };
    }

    @Override
    public String toString() {
        return "Claim[" + what + "]";
    }
}
