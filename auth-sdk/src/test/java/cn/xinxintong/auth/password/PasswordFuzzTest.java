package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import cn.xinxintong.testing.People;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

class PasswordFuzzTest {
    private static final PasswordPolicy POLICY = new PasswordPolicy();

    /** Each hash has one text: what is read is written again the same. */
    @FuzzTest(maxDuration = "60s")
    void phcString(byte[] bytes) {
        String text = FuzzedText.of(bytes);
        try {
            assertThat(PhcString.parse(text).text()).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(text.length() < 4 || !String.valueOf(e.getMessage()).contains(text))
                    .isTrue();
        }
    }

    /** A password is judged alike as it is typed and as it is hashed. */
    @FuzzTest(maxDuration = "60s")
    void newPassword(byte[] bytes) {
        String typed = FuzzedText.of(bytes);

        Optional<PasswordFault> fault = POLICY.fault(typed, People.ZHANG_NUMBER, "13899990001");

        assertThat(POLICY.fault(PasswordForm.normal(typed), People.ZHANG_NUMBER, "13899990001"))
                .isEqualTo(fault);
    }
}
