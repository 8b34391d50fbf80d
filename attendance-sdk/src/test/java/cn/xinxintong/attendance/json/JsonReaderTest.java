package cn.xinxintong.attendance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xinxintong.attendance.json.UnreadableJsonException.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static UnreadableJsonException unreadable(String text) {
        return catchThrowableOfType(UnreadableJsonException.class, () -> JsonReader.read(text, 3, 1000));
    }

    @Test
    void readsEveryKindOfValue() {
        Json json = JsonReader.read("{\"a\":[1,-2.5e3,\"x\\n\",true,null],\"b\":{}}", 3, 1000);

        assertThat(json)
                .isEqualTo(new Json.Obj(Map.of(
                        "a",
                        new Json.Arr(List.of(
                                new Json.Num("1"),
                                new Json.Num("-2.5e3"),
                                new Json.Text("x\n"),
                                new Json.Bool(true),
                                new Json.Null())),
                        "b",
                        new Json.Obj(Map.of()))));
        assertThat(new Json.Num("-2.5e3").value()).isEqualTo(-2500);
        assertThat(((Json.Obj) json).member("c")).isEqualTo(new Json.Null());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "NaN",
                "01",
                "+1",
                ".5",
                "1 2",
                "//x\n1",
                "\"\u0001\"",
                "nul"
            })
    void refusesWhatIsNotJson(String text) {
        assertThat(unreadable(text).fault()).isEqualTo(Fault.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2} | DUPLICATE_KEY | a",
                "{\"x\":[0,{\"a\":1,\"a\":1}]} | DUPLICATE_KEY | x[1].a",
                "[[[]],[[[]]]] | TOO_DEEP | [1][0][0]",
                "{\"a\":{\"b\":{\"c\":{}}}} | TOO_DEEP | a.b.c",
                "{\"a\":[1,x]} | MALFORMED | a[1]"
            })
    void saysWhatIsWrongWhere(String text, Fault fault, String place) {
        assertThat(unreadable(text).fault()).isEqualTo(fault);
        assertThat(unreadable(text).place()).isEqualTo(place);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(JsonReader.read("1" + " ".repeat(999), 3, 1000)).isEqualTo(new Json.Num("1"));
        assertThat(unreadable("1" + " ".repeat(1000)).fault()).isEqualTo(Fault.TOO_LONG);
    }

    @Test
    void noMessageRepeatsTheText() {
        assertThatThrownBy(() -> JsonReader.read("{\"name\":secret}", 3, 1000))
                .hasMessage("MALFORMED")
                .hasNoCause();
    }

    @Test
    void aPlaceIsCutOffBeforeItIsLongerThanAnybodyReads() {
        String name = "n".repeat(400);

        assertThat(unreadable("{\"" + name + "\":x}").place()).isEqualTo(name.substring(0, 200));
    }
}
