package cn.xinxintong.money.bench;

import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.testing.bench.Row;
import java.util.Random;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Numbers as wage cards bear them: four in five of 19 digits, the rest of 16; one in eight with a wrong last digit. */
@State(Scope.Benchmark)
@Row(name = "card-number", timesAsFast = 2.2)
public class CardNumberBenchmark {
    private static final int NUMBERS = 1024;

    private final String[] numbers = new String[NUMBERS];

    @Setup
    public void inventCards() throws CheckDigitException {
        Random chance = new Random(7812);
        for (int i = 0; i < NUMBERS; i++) {
            StringBuilder number = new StringBuilder("62");
            int length = chance.nextInt(5) == 0 ? 16 : 19;
            while (number.length() < length - 1) number.append(chance.nextInt(10));
            int check =
                    LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(number.toString()).charAt(0) - '0';
            numbers[i] = number.append(i % 8 == 7 ? (check + 1) % 10 : check).toString();
            if (BankCardNumber.isValid(numbers[i]) != LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(numbers[i])) {
                throw new IllegalStateException("ours and the yardstick disagree about an invented number");
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int ours() {
        int right = 0;
        for (String number : numbers) if (BankCardNumber.isValid(number)) right++;
        return right;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int yardstick() {
        int right = 0;
        for (String number : numbers) if (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)) right++;
        return right;
    }
}
