package cn.xinxintong.attendance.evidence.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.evidence.record.RecordFinding.Code;
import cn.xinxintong.attendance.evidence.record.RecordReport.Signature;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.attendance.json.JsonReader;
import cn.xinxintong.attendance.json.UnreadableJsonException;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.crypto.SignatureKey;
import cn.xinxintong.crypto.SignaturePublicKey;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platform's signature under a file: a compact JWS (RFC 7515) in the file's last line, whose payload names the digest of all
 * bytes before that line. The algorithm is {@code EdDSA} (RFC 8037) with SHA-256, or, of the SM suite, {@code SM2} with SM3,
 * which no registry names.
 */
public final class FileSignature {
    private static final Pattern JWS =
            Pattern.compile("eyJ[A-Za-z0-9_-]{1,512}\\.[A-Za-z0-9_-]{1,2048}\\.[A-Za-z0-9_-]{1,256}");
    private static final int LONGEST_LINE = 4096;
    private static final int KEY_ID_DIGITS = 32;

    private FileSignature() {}

    /** What kind of file. */
    public enum Kind {
        /** {@link RecordWriter}'s; {@link Records#verify} looks into it. */
        JSON(",\"signature\":\"", "\"}\n"),
        CSV("SIGNATURE,", "\r\n"),
        /** The line is a comment behind the end of the document, which readers of PDF pass over. */
        PDF("%SIGNATURE ", "\n");

        private final String before;
        private final String after;

        Kind(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** The whole of the last line: what else stood in it would not be signed. */
        private String line(String jws) {
            return before + jws + after;
        }
    }

    /** Of what a key is known by in a signature: the first 32 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo. */
    public static String keyId(SignaturePublicKey key) {
        byte[] digest = Digests.sha256(Base64.getDecoder().decode(key.base64()));
        return hex(digest).substring(0, KEY_ID_DIGITS);
    }

    /**
     * The file with its last line.
     *
     * @param file ends with a line end
     */
    public static byte[] append(Kind kind, byte[] file, SignatureKey key, Instant at) {
        if (file.length == 0 || file[file.length - 1] != '\n') throw new IllegalArgumentException("file");
        byte[] line = kind.line(jws(kind, file, key, at)).getBytes(US_ASCII);
        byte[] whole = Arrays.copyOf(file, file.length + line.length);
        System.arraycopy(line, 0, whole, file.length, line.length);
        return whole;
    }

    private static String jws(Kind kind, byte[] file, SignatureKey key, Instant at) {
        String header = "{\"alg\":\"" + algorithm(key.suite()) + "\",\"kid\":\"" + keyId(key.publicKey()) + "\"}";
        String payload = "{\"kind\":\"" + kind + "\",\"signedAt\":\"" + at + "\",\"bytes\":" + file.length
                + ",\"digestAlgorithm\":\"" + digestAlgorithm(key.suite()) + "\",\"digest\":\""
                + hex(key.suite().digest(file)) + "\"}";
        String input = text(header.getBytes(UTF_8)) + "." + text(payload.getBytes(UTF_8));
        return input + "." + text(key.sign(input.getBytes(US_ASCII)));
    }

    /** Looks at the last line of the file. */
    static Signature look(byte[] file, Collection<SignaturePublicKey> trusted) {
        int start = lastLine(file);
        String line = new String(file, start, Math.min(file.length - start, LONGEST_LINE), US_ASCII);
        Matcher jws = JWS.matcher(line);
        if (!jws.find()) return new Signature.Wrong(Code.SIGNATURE_MISSING, "");
        String[] parts = jws.group().split("\\.");
        try {
            Json.Obj header = object(parts[0]);
            String keyId = member(header, "kid");
            Optional<SignaturePublicKey> key =
                    trusted.stream().filter(k -> keyId(k).equals(keyId)).findFirst();
            if (!key.isPresent()) return new Signature.Wrong(Code.KEY_NOT_TRUSTED, keyId);
            CryptoSuite suite = key.get().suite();
            boolean right = algorithm(suite).equals(member(header, "alg"))
                    && key.get().verifies((parts[0] + "." + parts[1]).getBytes(US_ASCII), bytes(parts[2]));
            if (!right) return new Signature.Wrong(Code.SIGNATURE_WRONG, keyId);
            Json.Obj payload = object(parts[1]);
            Kind kind = Kind.valueOf(member(payload, "kind"));
            boolean same = isOf(payload, suite, Arrays.copyOf(file, start)) && line.equals(kind.line(jws.group()));
            if (!same) return new Signature.Wrong(Code.CONTENT_CHANGED, keyId);
            return new Signature.Right(kind, Instant.parse(member(payload, "signedAt")), keyId);
        } catch (IllegalArgumentException | UnreadableJsonException | DateTimeException e) {
            return new Signature.Wrong(Code.SIGNATURE_WRONG, "");
        }
    }

    private static boolean isOf(Json.Obj payload, CryptoSuite suite, byte[] content) {
        return digestAlgorithm(suite).equals(member(payload, "digestAlgorithm"))
                && hex(suite.digest(content)).equals(member(payload, "digest"));
    }

    /** Where the last line begins, that ends with the end of the file or with a line end there. */
    private static int lastLine(byte[] file) {
        int end = file.length;
        if (end > 0 && file[end - 1] == '\n') end--;
        while (end > 0 && file[end - 1] != '\n') end--;
        return end;
    }

    private static Json.Obj object(String base64Url) {
        Json json = JsonReader.read(new String(bytes(base64Url), UTF_8), 2, LONGEST_LINE);
        if (json instanceof Json.Obj object) return object;
        throw new IllegalArgumentException("not an object");
    }

    private static String member(Json.Obj object, String name) {
        return object.member(name) instanceof Json.Text text ? text.value() : "";
    }

    /** What a signature of that suite calls its algorithm. */
    public static String algorithm(CryptoSuite suite) {
        return suite == CryptoSuite.INTERNATIONAL ? "EdDSA" : "SM2";
    }

    private static String digestAlgorithm(CryptoSuite suite) {
        return suite == CryptoSuite.INTERNATIONAL ? "SHA-256" : "SM3";
    }

    private static String hex(byte[] bytes) {
        return String.format("%0" + 2 * bytes.length + "x", new BigInteger(1, bytes));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }
}
