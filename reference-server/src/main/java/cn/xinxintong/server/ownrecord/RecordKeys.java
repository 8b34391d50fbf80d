package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.evidence.record.FileSignature;
import cn.xinxintong.attendance.wire.RecordKeyForm;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.SignatureKey;
import cn.xinxintong.crypto.SignaturePublicKey;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.keys.Secrets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The keys that records are signed with: one of each suite, of which the platform's signs. Made ready when they are used. */
public final class RecordKeys {
    private final Function<CryptoSuite, SignatureKey> keys;
    private final CryptoSuite suite;

    /** @param suite of the platform */
    public RecordKeys(Secrets secrets, CryptoSuite suite, SecureRandom random) {
        this.keys = each -> secrets.recordKey(each, random);
        this.suite = suite;
    }

    SignatureKey signing() {
        return keys.apply(suite);
    }

    /** The public halves, of both suites: what was signed before a change of suite holds. */
    public List<SignaturePublicKey> all() {
        return Arrays.stream(CryptoSuite.values())
                .map(each -> keys.apply(each).publicKey())
                .toList();
    }

    /** They are public: whoever has a record before him checks it with them. */
    public Route route() {
        return Route.list(
                "/v1/record-keys",
                Access.ANYONE,
                "The public keys by which anybody can check a record that a worker was given",
                RecordKeyForm.class,
                this::keys);
    }

    private Answer keys(Request request) {
        return Answer.ok(request.page(all().stream()
                .map(key ->
                        new RecordKeyForm(FileSignature.keyId(key), FileSignature.algorithm(key.suite()), key.base64()))
                .toList()));
    }
}
