package cn.xinxintong.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody can have been born, by the clock of Bean Validation. A day that has begun has begun for good,
 * so the clock, which makes a new object for each answer, is asked only about later ones. Thread-safe.
 */
final class Births {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** The day on which numbers with a check character began to be given (GB 11643-1999): no clock stands before it. */
    private static final LocalDate FIRST_NUMBERS = LocalDate.of(1999, 10, 1);

    private volatile LocalDate latest = FIRST_NUMBERS;

    /** A day that has begun in Beijing, without asking the clock. */
    LocalDate latestKnown() {
        return latest;
    }

    /** Today in Beijing; without a context, and so without a clock, the end of time. */
    LocalDate today(@Nullable ConstraintValidatorContext context) {
        if (context == null) return LocalDate.MAX;
        LocalDate today = LocalDate.now(context.getClockProvider().getClock().withZone(BEIJING));
        latest = today;
        return today;
    }
}
