package cn.xinxintong.attendance.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.crypto.Digests;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * Claims as a compact JWS (RFC 7515) with ES256. Its id is the digest of its payload, and the claims name the id before:
 * who signs one of a chain signs all before it. Immutable.
 */
public final class SignedPunch {
    private static final String ALGORITHM = "ES256";
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
    private static final int SIGNATURE_BYTES = 64;

    private final String jws;
    private final String id;
    private final PunchClaims claims;

    private SignedPunch(String jws, byte[] payload) {
        this.jws = jws;
        this.id = idOf(payload);
        this.claims = ClaimsJson.read(utf8(payload));
    }

    /**
     * Reads a compact JWS whose header says {@code ES256} and nothing that changes how it is read; {@code typ} and
     * {@code kid} are borne. Whether the signature is right is not looked at.
     *
     * @throws IllegalArgumentException if it is none; the message never repeats it
     */
    public static SignedPunch parse(String jws) {
        if (jws.length() > ClaimsJson.MAX_CHARACTERS) throw new IllegalArgumentException("jws is too long");
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) throw new IllegalArgumentException("jws has not three parts");
        checkHeader(ClaimsJson.object(utf8(bytes(parts[0]))));
        if (bytes(parts[2]).length != SIGNATURE_BYTES) throw new IllegalArgumentException("signature has not 64 bytes");
        return new SignedPunch(jws, bytes(parts[1]));
    }

    /** Signs claims. */
    public static SignedPunch sign(PunchClaims claims, DeviceSigner signer) {
        byte[] payload = ClaimsJson.write(claims).getBytes(UTF_8);
        String input = text(("{\"alg\":\"" + ALGORITHM + "\"}").getBytes(UTF_8)) + "." + text(payload);
        byte[] signature = signer.sign(input.getBytes(US_ASCII));
        if (signature.length != SIGNATURE_BYTES) throw new IllegalArgumentException("signer does not give 64 bytes");
        return new SignedPunch(input + "." + text(signature), payload);
    }

    /** SHA-256 in lower-case hexadecimal, as the ids of signed punches are. */
    public static String idOf(byte[] payload) {
        return String.format("%064x", new BigInteger(1, Digests.sha256(payload)));
    }

    private static void checkHeader(Json.Obj header) {
        if (!HEADER.containsAll(header.members().keySet())) throw new IllegalArgumentException("header says too much");
        for (Json value : header.members().values()) {
            if (!(value instanceof Json.Text)) throw new IllegalArgumentException("header is not of strings");
        }
        if (!header.member("alg").equals(new Json.Text(ALGORITHM))) {
            throw new IllegalArgumentException("alg is not ES256");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Only the one text that stands for the bytes: no padding, no left-over bits. */
    private static byte[] bytes(String base64Url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
        if (!text(bytes).equals(base64Url)) throw new IllegalArgumentException("not base64url");
        return bytes;
    }

    private static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** The compact JWS: the evidence. */
    public String jws() {
        return jws;
    }

    /** 64 hexadecimal digits, small letters. */
    public String id() {
        return id;
    }

    public PunchClaims claims() {
        return claims;
    }

    /** True if the signature over header and payload is right and the key's. */
    public boolean isSignedBy(DevicePublicKey key) {
        int dot = jws.lastIndexOf('.');
        byte[] signature = bytes(jws.substring(dot + 1));
        return key.verifies(jws.substring(0, dot).getBytes(US_ASCII), Arrays.copyOf(signature, SIGNATURE_BYTES));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedPunch && jws.equals(((SignedPunch) other).jws);
    }

    @Override
    public int hashCode() {
        return jws.hashCode();
    }

    @Override
    public String toString() {
        return "SignedPunch[" + id + "]";
    }
}
