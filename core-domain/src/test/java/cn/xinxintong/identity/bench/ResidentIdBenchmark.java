package cn.xinxintong.identity.bench;

import cn.hutool.core.util.IdcardUtil;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.testing.bench.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Numbers as a sign-in or a payroll brings them: of people born from 1950 to 2004, one in eight with a wrong digit. */
@State(Scope.Benchmark)
@Row(name = "resident-id", timesAsFast = 30)
public class ResidentIdBenchmark {
    private static final int NUMBERS = 1024;

    private final String[] numbers = new String[NUMBERS];

    @Setup
    public void inventPeople() {
        Random chance = new Random(11643);
        for (int i = 0; i < NUMBERS; i++) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(chance.nextInt(20_000));
            String first17 = "65" + String.format(Locale.ROOT, "%04d", 100 + chance.nextInt(9900))
                    + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                    + String.format(Locale.ROOT, "%03d", chance.nextInt(1000));
            String number = first17 + iso7064(first17);
            numbers[i] = i % 8 == 7 ? withAWrongDigit(number, chance.nextInt(17)) : number;
            if (ResidentId.isValid(numbers[i]) != IdcardUtil.isValidCard18(numbers[i])) {
                throw new IllegalStateException("ours and the yardstick disagree about an invented number");
            }
        }
    }

    /** Worked out here and not by trying: what isValid was asked before it is measured leaves its mark on how it runs. */
    private static char iso7064(String first17) {
        int rest = 0;
        for (char digit : first17.toCharArray()) rest = (rest + (digit - '0')) * 2 % 11;
        return "0123456789X".charAt((12 - rest) % 11);
    }

    private static String withAWrongDigit(String number, int place) {
        char wrong = (char) ('0' + (number.charAt(place) - '0' + 1) % 10);
        return number.substring(0, place) + wrong + number.substring(place + 1);
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int ours() {
        int right = 0;
        for (String number : numbers) if (ResidentId.isValid(number)) right++;
        return right;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int yardstick() {
        int right = 0;
        for (String number : numbers) if (IdcardUtil.isValidCard18(number)) right++;
        return right;
    }
}
