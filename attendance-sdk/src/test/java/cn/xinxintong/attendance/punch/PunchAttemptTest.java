package cn.xinxintong.attendance.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.punch.PunchAttempt.Bare;
import cn.xinxintong.attendance.punch.PunchAttempt.Signed;
import cn.xinxintong.attendance.punch.PunchAttempt.Unreadable;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PunchAttemptTest {
    private static final PunchClaims CLAIMS =
            SampleClaims.at(Members.beijing("2026-06-01T08:00")).claims();

    @Test
    void aJwsIsSigned() {
        SignedPunch punch = SignedPunch.sign(CLAIMS, DeviceKeyPair.make());

        assertThat(PunchAttempt.ofJws(punch.jws())).isEqualTo(new Signed(punch));
        assertThat(PunchAttempt.ofJws(punch.jws()).id()).isEqualTo(punch.id());
    }

    @Test
    void claimsWithAnIdAreBare() {
        String json = ClaimsJson.writeBare(new ClaimsJson.Bare("p-1", CLAIMS));

        assertThat(PunchAttempt.ofBareJson(json)).isEqualTo(new Bare("p-1", CLAIMS, json));
        assertThat(PunchAttempt.ofBareJson(json).toString()).isEqualTo("Bare[p-1]");
    }

    @Test
    void whatIsUnreadableGoesByTheDigestOfItsText() {
        String digest = SignedPunch.idOf("盗".getBytes(UTF_8));

        assertThat(PunchAttempt.ofJws("盗")).isEqualTo(new Unreadable(digest));
        assertThat(PunchAttempt.ofBareJson("盗")).isEqualTo(new Unreadable(digest));
    }

    @Test
    void whatIsUnreadableGoesByItsOwnIdWhereThatCanBeRead() {
        assertThat(PunchAttempt.ofBareJson("{\"id\":\"p-1\",\"kind\":\"ON\"}")).isEqualTo(new Unreadable("p-1"));
    }

    @Property(tries = 1000)
    void answersWhateverText(@ForAll String text) {
        assertThat(PunchAttempt.ofJws(text)).isInstanceOf(Unreadable.class);
        assertThat(PunchAttempt.ofBareJson(text)).isInstanceOf(Unreadable.class);
    }
}
