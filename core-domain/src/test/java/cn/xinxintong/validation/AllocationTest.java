package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xinxintong.testing.People;
import com.sun.management.ThreadMXBean;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A right text in canonical form is let in without one new object: counted by the JVM, in bytes. */
class AllocationTest {
    private static final int TIMES = 10_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @MethodSource("rightTexts")
    void noneForARightText(ConstraintValidator<?, CharSequence> validator, String right) {
        assumeThat(THREADS.isThreadAllocatedMemorySupported()).isTrue();

        assertThat(bytesFor(validator, right)).isZero();
    }

    @Test
    void someWhereThereIsSomethingToFold() {
        assertThat(bytesFor(new ResidentIdText.Validator(), " 11010519491231002x"))
                .isPositive();
    }

    static Stream<Arguments> rightTexts() {
        String young = People.residentId("65010220050602001").digits();
        return Stream.of(
                Arguments.of(new ResidentIdText.Validator(), "11010519491231002X"),
                Arguments.of(new ResidentIdText.Validator(), young),
                Arguments.of(new IdentityNumberText.Validator(), "11010519491231002X"),
                Arguments.of(new IdentityNumberText.Validator(), young),
                Arguments.of(new IdentityNumberText.Validator(), "932682198501010017"),
                Arguments.of(new IdentityNumberText.Validator(), "USA110085010112"),
                Arguments.of(new PersonNameText.Validator(), "张建国"),
                Arguments.of(new PersonNameText.Validator(), "阿力木·买买提"),
                Arguments.of(new PersonNameText.Validator(), "ئالىم مەمەت"),
                Arguments.of(new PersonNameText.Validator(), "ٴادىل ومار"),
                Arguments.of(new PersonNameText.Validator(), "Nurlan Ömer-uli"),
                Arguments.of(new MobileText.Validator(), "13812345678"),
                Arguments.of(new CreditCodeText.Validator(), "91331122MA2A0M9B7N"),
                Arguments.of(new BankCardText.Validator(), "6228480000000000018"),
                Arguments.of(new MoneyText.Validator(), "2,325.50"));
    }

    /** The least of several rounds: what the JVM itself makes when a method is first called is not the validator's. */
    private static long bytesFor(ConstraintValidator<?, CharSequence> validator, String text) {
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = THREADS.getThreadAllocatedBytes(thread);
            for (int i = 0; i < TIMES; i++) validator.isValid(text, CONTEXT);
            least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }

    /** A context with the clock of the machine, which makes a new object whenever it is asked. */
    private static final ConstraintValidatorContext CONTEXT = (ConstraintValidatorContext) Proxy.newProxyInstance(
            AllocationTest.class.getClassLoader(),
            new Class<?>[] {ConstraintValidatorContext.class},
            (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("getClockProvider");
                return (ClockProvider) Clock::systemDefaultZone;
            });
}
