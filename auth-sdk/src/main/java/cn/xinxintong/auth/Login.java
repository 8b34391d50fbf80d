package cn.xinxintong.auth;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import java.util.Optional;

/** What somebody types to say who he is: his identity number, or the mobile number that he has bound. */
public sealed interface Login {

    /** The login in canonical form. Personal data. */
    String text();

    /** By identity number. */
    record ByNumber(IdentityNumber number) implements Login {
        @Override
        public String text() {
            return number.text();
        }
    }

    /** By bound mobile number. */
    record ByMobile(MobileNumber mobile) implements Login {
        @Override
        public String text() {
            return mobile.digits();
        }
    }

    /** Empty if the text is neither an identity number nor a mobile number. */
    static Optional<Login> parse(String text) {
        if (IdentityNumber.isValid(text)) return Optional.of(new ByNumber(IdentityNumber.parse(text)));
        if (MobileNumber.isValid(text)) return Optional.of(new ByMobile(MobileNumber.parse(text)));
        return Optional.empty();
    }
}
