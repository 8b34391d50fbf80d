package cn.xinxintong.attendance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsJsonTest {
    private static final Instant EIGHT = Members.beijing("2026-06-01T08:00");

    /** As DESIGN writes it. */
    private static final String FULL = "{\"projectId\":\"00000000-0000-0002-0000-000000000001\",\"kind\":\"OFF\","
            + "\"claimedAt\":\"2026-06-01T08:00:00+08:00\",\"clock\":{\"bootId\":\"boot-1\",\"monotonicMillis\":600000,"
            + "\"lastServerTime\":\"2026-05-31T23:51:40Z\",\"lastServerMonotonicMillis\":100000},"
            + "\"point\":{\"lat\":43.826,\"lng\":87.615,\"datum\":\"GCJ02\"},\"accuracyMetres\":12.5,"
            + "\"fixAgeSeconds\":3,\"signals\":[\"ROOTED\"],\"sequence\":7,\"previous\":\"abc\"}";

    private static final String BARE = FULL.replace("{\"projectId\"", "{\"id\":\"p-1\",\"projectId\"");

    private static void assertUnreadable(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimsJson.read(json));
    }

    @Test
    void readsEveryField() {
        PunchClaims expected = SampleClaims.at(EIGHT)
                .kind(PunchKind.OFF)
                .point(Gcj02.of(43.826, 87.615))
                .accuracyMetres(12.5)
                .fixAgeSeconds(3)
                .signals(Signal.ROOTED)
                .after(6, "abc")
                .claims();

        assertThat(ClaimsJson.read(FULL)).isEqualTo(expected);
        assertThat(ClaimsJson.readBare(BARE)).isEqualTo(new ClaimsJson.Bare("p-1", expected));
    }

    @Test
    void clockSignalsAndPreviousMayBeAbsentOrNull() {
        String absent = FULL.replaceFirst("\"clock\":\\{[^}]*},", "")
                .replace("\"signals\":[\"ROOTED\"],", "")
                .replace(",\"previous\":\"abc\"", "");
        String nulls = FULL.replaceFirst("\"clock\":\\{[^}]*},", "\"clock\":null,")
                .replace("[\"ROOTED\"]", "null")
                .replace("\"abc\"", "null");
        PunchClaims claims = ClaimsJson.read(absent);

        assertThat(claims.clock()).isEqualTo(new ClockReading.Unsynced());
        assertThat(claims.signals()).isEmpty();
        assertThat(claims.previous()).isEmpty();
        assertThat(ClaimsJson.read(nulls)).isEqualTo(claims);
    }

    @Test
    void aClockThatNeverHeardThePlatformIsUnsynced() {
        String unheard = FULL.replace("\"2026-05-31T23:51:40Z\"", "null").replace("100000}", "null}");

        assertThat(ClaimsJson.read(unheard).clock()).isEqualTo(new ClockReading.Unsynced());
    }

    @Test
    void theSequenceMayBeAbsentInABarePunchOnly() {
        String without = FULL.replace("\"sequence\":7,", "");

        assertThat(ClaimsJson.readBare(BARE.replace("\"sequence\":7,", ""))
                        .claims()
                        .sequence())
                .isZero();
        assertUnreadable(without);
        assertUnreadable(FULL.replace("\"sequence\":7", "\"sequence\":null"));
    }

    @Test
    void signalsThatAreNotKnownAreUnrecognized() {
        assertThat(ClaimsJson.read(FULL.replace("\"ROOTED\"", "\"HOOKED\",\"EMULATOR\""))
                        .signals())
                .isEqualTo(Set.of(Signal.UNRECOGNIZED, Signal.EMULATOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"OFF\" | \"off\"",
                "\"OFF\" | null",
                "00000000-0000-0002-0000-000000000001 | 1-1-1-1-1",
                "2026-06-01T08:00:00+08:00 | 2026-06-01T08:00:00",
                "2026-06-01T08:00:00+08:00 | 2026-02-30T08:00:00+08:00",
                "2026-06-01T08:00:00+08:00 | 1969-12-31T23:59:59Z",
                "2026-06-01T08:00:00+08:00 | +10000-01-01T00:00:00Z",
                "2026-05-31T23:51:40Z | +999999999-12-31T23:59:59Z",
                "\"boot-1\" | \"\"",
                "\"boot-1\" | \"boot\\u0000\"",
                "\"boot-1\" | 1",
                "600000 | -1",
                "600000 | 1.5",
                "600000 | 9999999999999999999",
                "600000 | \"600000\"",
                "100000 | null",
                "100000 | -5",
                "43.826 | 91",
                "43.826 | \"43.826\"",
                "43.826 | NaN",
                "87.615 | 1e999",
                "GCJ02 | WGS-84",
                "12.5 | -0.1",
                "12.5 | NaN",
                "12.5 | 1e999",
                "12.5 | null",
                "\"fixAgeSeconds\":3 | \"fixAgeSeconds\":-3",
                "[\"ROOTED\"] | \"ROOTED\"",
                "[\"ROOTED\"] | [1]",
                "\"sequence\":7 | \"sequence\":-7",
                "\"sequence\":7 | \"sequence\":7,\"sequence\":7",
                "\"sequence\":7 | \"sequence\":7,\"note\":\"\"",
                "\"datum\" | \"alt\":1,\"datum\"",
                "\"abc\" | \"a b\"",
                "\"abc\" | 7",
            })
    void refusesEveryFieldThatIsNotRight(String right, String wrong) {
        assertThat(FULL).contains(right);
        assertUnreadable(FULL.replace(right, wrong));
    }

    @Test
    void refusesWhatIsNoObjectOrNotOnlyOne() {
        assertUnreadable("");
        assertUnreadable("[]");
        assertUnreadable("null");
        assertUnreadable(FULL + " x");
        assertUnreadable(FULL.substring(0, FULL.length() - 1));
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(ClaimsJson.read(FULL + " ".repeat(16 * 1024 - FULL.length())))
                .isNotNull();
        assertUnreadable(FULL + " ".repeat(16 * 1024 - FULL.length() + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsJson.read(FULL.replace("\"abc\"", "[[[[[[[[]]]]]]]]")))
                .withMessageContaining("TOO_DEEP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"a b\"",
                "7",
                "null",
                "\"01234567890123456789012345678901234567890123456789012345678901234\""
            })
    void refusesABareIdThatIsNone(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimsJson.readBare(BARE.replace("\"p-1\"", id)));
    }

    @Test
    void aSignedPunchHasNoIdOfItsOwn() {
        assertUnreadable(BARE);
    }

    @Test
    void findsTheIdOfABarePunchThatIsOtherwiseUnreadable() {
        assertThat(ClaimsJson.idOf("{\"id\":\"p-9\",\"kind\":[]}")).contains("p-9");
        assertThat(ClaimsJson.idOf("{\"id\":\"p 9\"}")).isEmpty();
        assertThat(ClaimsJson.idOf("{\"id\":\"p-9\"")).isEmpty();
    }

    @Test
    void noMessageRepeatsWhereSomebodyWas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsJson.read(FULL.replace("87.615", "187.615")))
                .withMessageNotContaining("187");
        assertThat(ClaimsJson.read(FULL).toString()).doesNotContain("43.8").doesNotContain("87.6");
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBackTheSame(
            @ForAll @DoubleRange(min = -89, max = 89) double lat,
            @ForAll @DoubleRange(min = -179, max = 179) double lng,
            @ForAll @DoubleRange(min = 0, max = 1e9) double amount,
            @ForAll @LongRange(min = 600_000, max = 4102444800000L) long millis,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number) {
        SampleClaims sample = SampleClaims.at(Instant.ofEpochMilli(millis).plusNanos(millis % 1_000_000))
                .project(People.BRIDGE)
                .clock(new ClockReading.Synced("b \"~\\", number, Instant.ofEpochSecond(millis / 1000), millis))
                .accuracyMetres(amount)
                .fixAgeSeconds(1 / (amount + 1e-9))
                .signals(Signal.values())
                .sequence(number);
        PunchClaims wgs84 = sample.point(Wgs84.of(lat, lng)).claims();
        PunchClaims gcj02 = sample.point(Gcj02.of(lat, lng)).claims();
        PunchClaims bd09 = sample.point(Bd09.of(lat, lng)).unsynced().claims();

        assertThat(ClaimsJson.read(ClaimsJson.write(wgs84))).isEqualTo(wgs84);
        assertThat(ClaimsJson.read(ClaimsJson.write(gcj02))).isEqualTo(gcj02);
        var bare = new ClaimsJson.Bare("Az_-09", bd09);
        assertThat(ClaimsJson.readBare(ClaimsJson.writeBare(bare))).isEqualTo(bare);
    }

    @Property(tries = 3000)
    void refusesOrReadsWhateverIsDoneToClaims(@ForAll int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(FULL);
        String letters = "{}[],:\"\\u0-+123456789.eEnulTZ";
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(text.length());
            text.replace(at, at + random.nextInt(3), String.valueOf(letters.charAt(random.nextInt(letters.length()))));
        }

        assertThat(readOrNull(text.toString()))
                .satisfiesAnyOf(c -> assertThat(c).isNull(), c -> assertThat(ClaimsJson.read(ClaimsJson.write(c)))
                        .isEqualTo(c));
    }

    private static PunchClaims readOrNull(String text) {
        try {
            return ClaimsJson.read(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
