package cn.xinxintong.wage.bank.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.crypto.Digests;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one form of signature that is written and read: label, covered components, parameters and their order are fixed. */
final class SignatureForm {
    private static final String COVERED = "(\"@method\" \"@path\" \"@query\" \"content-digest\")";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern INPUT = Pattern.compile("xxt=(" + Pattern.quote(COVERED)
            + ";created=(\\d{1,11});keyid=\"([A-Za-z0-9._:-]{1,64})\";nonce=\"([A-Za-z0-9_-]{16,64})\""
            + ";alg=\"ed25519\")");
    private static final Pattern SIGNATURE = Pattern.compile("xxt=:([A-Za-z0-9+/]{86}==):");

    private SignatureForm() {}

    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    /** {@code Signature-Input}, read; {@code text} is the value of {@code @signature-params}. */
    record Parameters(String text, Instant created, String keyId, String nonce) {
        static Parameters of(Instant created, String keyId, String nonce) {
            String text = COVERED + ";created=" + created.getEpochSecond() + ";keyid=\"" + keyId + "\";nonce=\"" + nonce
                    + "\";alg=\"ed25519\"";
            return new Parameters(text, Instant.ofEpochSecond(created.getEpochSecond()), keyId, nonce);
        }

        static Optional<Parameters> parse(String header) {
            Matcher input = INPUT.matcher(header);
            if (!input.matches()) return Optional.empty();
            Instant created = Instant.ofEpochSecond(Long.parseLong(input.group(2)));
            return Optional.of(new Parameters(input.group(1), created, input.group(3), input.group(4)));
        }

        String header() {
            return "xxt=" + text;
        }
    }

    static String digestHeader(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Digests.sha256(body)) + ":";
    }

    static String signatureHeader(byte[] signature) {
        return "xxt=:" + Base64.getEncoder().encodeToString(signature) + ":";
    }

    static Optional<byte[]> signature(String header) {
        Matcher signature = SIGNATURE.matcher(header);
        return signature.matches() ? Optional.of(Base64.getDecoder().decode(signature.group(1))) : Optional.empty();
    }

    /** True for text of which a line of the signature base can be made in one way only. */
    static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** The signature base (RFC 9421, 2.5): what is signed. A query that is not there is a question mark alone (2.2.7). */
    static byte[] base(String method, String target, String digest, Parameters parameters) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String base = "\"@method\": " + method
                + "\n\"@path\": " + (path.isEmpty() ? "/" : path)
                + "\n\"@query\": " + (mark < 0 ? "?" : target.substring(mark))
                + "\n\"content-digest\": " + digest
                + "\n\"@signature-params\": " + parameters.text();
        return base.getBytes(US_ASCII);
    }
}
