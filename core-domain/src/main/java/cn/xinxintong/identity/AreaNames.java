package cn.xinxintong.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the areas of identity numbers are called (GB/T 2260): the provinces of all China, and Xinjiang down to its counties,
 * those included that were abolished or renamed. Area names are data with an edition, never a rule: an area that is not
 * known is a reason to look twice at a number, and none to refuse it.
 *
 * <p>Read once from the library and kept by whoever asks. Immutable and thread-safe.
 */
public final class AreaNames {
    private final LocalDate edition;
    private final Map<String, String> names;

    private AreaNames(LocalDate edition, Map<String, String> names) {
        this.edition = edition;
        this.names = names;
    }

    /** The names that come with this library. Reads a file of some kilobytes each time. */
    public static AreaNames bundled() {
        InputStream resource = AreaNames.class.getResourceAsStream("areas.txt");
        if (resource == null) throw new IllegalStateException("areas.txt is missing from the library");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("areas.txt cannot be read", e);
        }
    }

    private static AreaNames read(BufferedReader lines) throws IOException {
        LocalDate edition = LocalDate.MIN;
        Map<String, String> names = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#")) continue;
            int gap = line.indexOf(' ');
            String name = line.substring(gap + 1);
            if (line.startsWith("edition")) edition = LocalDate.parse(name);
            else names.put(line.substring(line.startsWith("-") ? 1 : 0, gap), name);
        }
        return new AreaNames(edition, names);
    }

    /** The day whose divisions the names are of. What was founded later is not known. */
    public LocalDate edition() {
        return edition;
    }

    /**
     * The name of an area from the province down, as far as it is known: {@code 新疆维吾尔自治区喀什地区莎车县} for 653125,
     * {@code 浙江省} for 330322. Empty if not even the province is known.
     *
     * @param areaCode six digits
     */
    public Optional<String> of(String areaCode) {
        String province = areaCode.substring(0, 2) + "0000";
        String prefecture = areaCode.substring(0, 4) + "00";
        StringBuilder name = new StringBuilder(names.getOrDefault(province, ""));
        if (!prefecture.equals(province)) name.append(names.getOrDefault(prefecture, ""));
        if (!areaCode.equals(prefecture)) name.append(names.getOrDefault(areaCode, ""));
        return name.length() == 0 ? Optional.empty() : Optional.of(name.toString());
    }

    /**
     * True if the area that a number begins with is known: its county in Xinjiang, elsewhere its province. A false is a
     * hint, no more: old numbers bear areas that are in no list of today.
     */
    public boolean knows(ResidentId number) {
        String areaCode = number.areaCode();
        return areaCode.startsWith("65")
                ? names.containsKey(areaCode)
                : names.containsKey(areaCode.substring(0, 2) + "0000");
    }
}
