package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {
    private static final String TEXT = "0a1b2c3d-0000-4000-8000-00000000002a";

    static Stream<Named<Function<String, ?>>> ids() {
        return Stream.of(
                Named.of("worker", WorkerId::parse),
                Named.of("project", ProjectId::parse),
                Named.of("enterprise", EnterpriseId::parse));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void areWrittenAsTheyAreRead(Function<String, ?> parse) {
        assertThat(parse.apply(TEXT)).hasToString(TEXT).isEqualTo(parse.apply(TEXT));
        assertThat(parse.apply(TEXT))
                .isNotEqualTo(parse.apply(UUID.nameUUIDFromBytes(new byte[1]).toString()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void areRefusedIfTheyAreNoUuid(Function<String, ?> parse) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse.apply("42"));
    }
}
