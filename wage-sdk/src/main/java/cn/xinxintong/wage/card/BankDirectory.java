package cn.xinxintong.wage.card;

import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.wage.bank.BankCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which banks take part, and whose cards begin with which digits (issuer identification numbers, ISO/IEC 7812-1). Data with
 * a version, never code. Immutable and thread-safe.
 */
public final class BankDirectory {
    private static final int LONGEST_PREFIX = 10;
    private static final int SHORTEST_PREFIX = 4;

    private final String version;
    private final List<Bank> banks;
    private final Map<String, Issuer> issuers;

    /** Who issues the cards that begin with some digits, and what they are. */
    public record Issuer(BankCode bank, CardKind kind) {}

    private BankDirectory(String version, List<Bank> banks, Map<String, Issuer> issuers) {
        this.version = version;
        this.banks = List.copyOf(banks);
        this.issuers = Map.copyOf(issuers);
    }

    /** The directory that comes with the library, to start from: an operator brings his own. */
    public static BankDirectory bundled() {
        try (InputStream table = BankDirectory.class.getResourceAsStream("banks.txt")) {
            if (table == null) throw new IllegalStateException("banks.txt is missing");
            return read(table);
        } catch (IOException e) {
            throw new UncheckedIOException("banks.txt cannot be read", e);
        }
    }

    /**
     * Reads a directory: UTF-8 lines {@code version V}, {@code bank CODE NAME} and {@code issuer PREFIX CODE KIND}; empty
     * lines and lines that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line has another form; the message names it
     */
    public static BankDirectory read(InputStream table) throws IOException {
        String version = "";
        List<Bank> banks = new ArrayList<>();
        Map<String, Issuer> issuers = new HashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.trim().isEmpty() || line.startsWith("#")) continue;
            String[] words = line.trim().split(" +", -1);
            if (words[0].equals("version") && words.length == 2) version = words[1];
            else if (isBank(words)) banks.add(new Bank(new BankCode(words[1]), words[2]));
            else if (isIssuer(words))
                issuers.put(words[1], new Issuer(new BankCode(words[2]), CardKind.valueOf(words[3])));
            else throw new IllegalArgumentException("line " + number + " of the directory of banks is not understood");
        }
        return new BankDirectory(version, banks, issuers);
    }

    private static boolean isBank(String[] words) {
        return words[0].equals("bank") && words.length == 3 && BankCode.isValid(words[1]);
    }

    private static boolean isIssuer(String[] words) {
        return words[0].equals("issuer")
                && words.length == 4
                && isPrefix(words[1])
                && BankCode.isValid(words[2])
                && Stream.of(CardKind.values()).anyMatch(kind -> kind.name().equals(words[3]));
    }

    private static boolean isPrefix(String digits) {
        return digits.length() >= SHORTEST_PREFIX
                && digits.length() <= LONGEST_PREFIX
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public String version() {
        return version;
    }

    /** The banks that take part, in the directory's order. */
    public List<Bank> banks() {
        return banks;
    }

    public Optional<Bank> bank(BankCode code) {
        return banks.stream().filter(bank -> bank.code().equals(code)).findFirst();
    }

    /** By the longest prefix that is known. */
    public Optional<Issuer> issuerOf(BankCardNumber card) {
        for (int length = LONGEST_PREFIX; length >= SHORTEST_PREFIX; length--) {
            Issuer issuer = issuers.get(card.digits().substring(0, length));
            if (issuer != null) return Optional.of(issuer);
        }
        return Optional.empty();
    }
}
